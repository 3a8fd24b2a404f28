/* What every section of the content may hold. One row a field: the reader checks against it, content.db is filled by it
 * (a field is a column of its kind's table, a list is a table KIND_FIELD), and messages and help speak from it. */
#include "pathway/content.h"
#include <string.h>

/* clang-format off */
#define THE_ID {.key = "id", .kind = FIELD_ID, .needed = true, .help = "its own short name, never used again"}
#define TITLE(MOST, HELP, LIKE) {.key = "title", .kind = FIELD_LINE, .needed = true, .most = MOST, .help = HELP, .like = LIKE}
#define ABOUT(HELP, LIKE) {.key = "about", .kind = FIELD_TEXT, .needed = true, .help = HELP, .like = LIKE}
#define SOURCE(NEEDED) {.key = "source", .kind = FIELD_ADDRESS, .needed = NEEDED, .help = "the page the fact was read on"}
#define CHECKED(NEEDED) {.key = "checked", .kind = FIELD_DAY, .needed = NEEDED, .help = "the day somebody last looked"}
#define STATUS(NEEDED) {.key = "status", .kind = FIELD_CHOICE, .names = statuses, .needed = NEEDED, .help = "whose page the fact was read on"}
#define WAS {.key = "was", .kind = FIELD_OLD, .help = "ids it had before: what was answered under them carries over"}
#define DOUBT {.key = "doubt", .kind = FIELD_TEXT, .help = "why to check before relying on it"}
#define GO {.key = "go", .kind = FIELD_LINE, .target = "place", .help = "the place it opens, such as skill/e-resources"}

/* The provider's own or an official page; somebody else's; a page so old that much may have changed. */
static const char *const statuses[] = {"own page", "other page", "old page", NULL};
static const struct field pack_fields[] = {
    THE_ID,
    TITLE(0, "the pack's name", "Learning at our trust"),
    {.key = "version", .kind = FIELD_LINE, .needed = true, .help = "such as 2026.1", .like = "\"2027.1\""},
    {.key = "publisher", .kind = FIELD_LINE, .needed = true, .help = "who answers for it", .like = "Library and knowledge service of our trust"},
    {.key = "licence", .kind = FIELD_LINE, .needed = true, .help = "on what terms others may use it", .like = "CC BY 4.0"},
    {.key = "attribution", .kind = FIELD_TEXT, .help = "who is to be named, and how"},
    {.key = "confirm", .kind = FIELD_TEXT, .help = "what a reader confirms once before it is shown, where the licence asks for that"},
    {.key = "reviewed", .kind = FIELD_DAY, .needed = true, .help = "the day the whole pack was last read through"},
    {.key = "scale", .kind = FIELD_ID, .help = "the name of the scale of levels; in the first pack"},
    {.key = "start", .kind = FIELD_REF, .target = "role", .help = "the role asked about at first; in the first pack"},
};
static const struct field level_fields[] = {
    THE_ID,
    TITLE(20, "the words a level is shown by", "With help"),
    {.key = "says", .kind = FIELD_LINE, .needed = true, .prose = true, .help = "what it means, in a few words", .like = "I do it with a note, a guide or a colleague beside me."},
};
/* Beside a person's own performance, which every skill may show. */
static const char *const criteria[] = {"organisation", "profession", NULL};
static const struct field section_fields[] = {
    THE_ID,
    TITLE(0, "a section of the PKSB, as a signpost", "Information management"),
    {.key = "criterion", .kind = FIELD_CHOICE, .names = criteria, .help = "the criterion of CILIP Certification that its skills may show, beside one's own performance"},
};
static const struct field area_fields[] = {
    THE_ID,
    TITLE(40, "an everyday name", "Helping people at the desk"),
    ABOUT("what kind of work it is", "The first hello, the questions, the loans and the requests."),
};
static const struct field skill_fields[] = {
    THE_ID,
    TITLE(40, "everyday words", "Answering the phone"),
    {.key = "also", .kind = FIELD_LINE, .help = "the term of art, where there is one"},
    {.key = "area", .kind = FIELD_REF, .target = "area", .needed = true, .help = "the area it is shown under"},
    {.key = "section", .kind = FIELD_REF, .target = "section", .needed = true, .help = "the PKSB section it points to"},
    {.key = "purpose", .kind = FIELD_LINE, .most = 120, .needed = true, .prose = true, .help = "what it is for, in a sentence", .like = "Helping somebody who cannot see you, and making sure that they are helped."},
    {.key = "why", .kind = FIELD_TEXT, .most = 300, .needed = true, .help = "why it matters for a library assistant", .like = "For many people the phone is the library. A calm first answer saves them a walk across the site."},
    {.key = "example", .kind = FIELD_LINE, .most = 160, .needed = true, .prose = true, .help = "one situation every level text answers to", .like = "a ward clerk rings at noon and asks if a book for a consultant is in."},
    {.key = "levels", .kind = FIELD_LEVELS, .most = 120, .needed = true, .help = "an \"I ...\" sentence for every level"},
    {.key = "words", .kind = FIELD_LINES, .help = "words people may search for"},
    {.key = "findings", .kind = FIELD_REFS, .target = "finding", .help = "the survey's findings it answers"},
    WAS,
    {.key = "split", .kind = FIELD_REF, .target = "retired", .help = "a retired skill it is a part of: the answer is asked again"},
    {.key = "merged", .kind = FIELD_REFS, .target = "retired", .help = "retired skills it was made of: the answer is asked again"},
};
static const struct field need_fields[] = {
    {.key = "skill", .kind = FIELD_REF, .target = "skill", .needed = true, .help = "the skill that is needed"},
    {.key = "level", .kind = FIELD_LEVEL, .needed = true, .help = "the level that is needed", .like = "3"},
    {.key = "matters", .kind = FIELD_WHOLE, .min = 1, .max = 3, .needed = true, .help = "how much: 3 is most", .like = "2"},
};
static const struct shape need_shape = {.kind = "need", .one = "a need", .field = need_fields, .fields = COUNT(need_fields)};
static const char *const families[] = {"assistant", "senior", "librarian", "knowledge", "manager", "nearby", NULL};
static const char *const edges[] = {"start", "end", NULL};
static const char *const asked_kinds[] = {"qualification", "registration", "school", "experience", "check", NULL};
static const struct field ask_fields[] = {
    {.key = "kind", .kind = FIELD_CHOICE, .names = asked_kinds, .needed = true, .help = "what sort of condition it is"},
    TITLE(100, "the condition, as an advert would say it", "A year of work with readers"),
    {.key = "always", .kind = FIELD_YES, .help = "yes where no post is known to do without it"},
};
static const struct shape ask_shape = {
    .kind = "condition", .one = "a condition", .field = ask_fields, .fields = COUNT(ask_fields)};
static const struct field role_fields[] = {
    THE_ID,
    TITLE(50, "the job's name", "Library assistant at our trust"),
    ABOUT("what the job is", "You are the first person people meet at the desk, on the phone and by e-mail."),
    {.key = "family", .kind = FIELD_CHOICE, .names = families, .needed = true, .help = "the kind of job"},
    {.key = "band", .kind = FIELD_LINE, .help = "the typical band, said to be set locally"},
    {.key = "also_needed", .kind = FIELD_TEXT, .help = "a qualification, registration or experience often asked"},
    {.key = "asks", .kind = FIELD_PARTS, .of = &ask_shape, .help = "what has to be there beside skills, often or always"},
    {.key = "edge", .kind = FIELD_CHOICE, .names = edges, .help = "start: people come to it from elsewhere; end: nothing here leads on"},
    SOURCE(false),
    CHECKED(false),
    STATUS(false),
    DOUBT,
    {.key = "needs", .kind = FIELD_PARTS, .of = &need_shape, .needed = true, .help = "the skills it needs"},
    WAS,
};
static const char *const move_kinds[] = {"grow", "up", "across", NULL};
static const struct field move_fields[] = {
    THE_ID,
    {.key = "from", .kind = FIELD_REF, .target = "role", .needed = true, .help = "the role it starts from"},
    {.key = "to", .kind = FIELD_REF, .target = "role", .needed = true, .help = "the role it leads to"},
    {.key = "kind", .kind = FIELD_CHOICE, .names = move_kinds, .needed = true, .help = "grow here, up or across"},
    ABOUT("what usually has to be true", "A post that comes up, and a year or so of the work. Ask to see it for a day first."),
    {.key = "takes", .kind = FIELD_LINE, .help = "how long it tends to take, and how that is known"},
    {.key = "months", .kind = FIELD_WHOLE, .min = 0, .max = 240, .help = "the shortest it takes, in months, beside what there is to learn", .like = "12"},
    {.key = "vacancy", .kind = FIELD_YES, .help = "does a post have to come up"},
    {.key = "ask", .kind = FIELD_YES, .help = "does it need the manager's yes"},
    {.key = "by", .kind = FIELD_REFS, .target = "qualification", .help = "qualifications it can rest on: one of them is enough"},
    {.key = "without", .kind = FIELD_YES, .help = "with \"by\": is there a way without any of them, too"},
    {.key = "example", .kind = FIELD_TEXT, .help = "a real one"},
    SOURCE(false),
    CHECKED(false),
    STATUS(false),
    DOUBT,
};
static const struct field step_fields[] = {
    {.key = "skill", .kind = FIELD_REF, .target = "skill", .needed = true, .help = "the skill it builds"},
    {.key = "from", .kind = FIELD_LEVEL, .needed = true, .help = "the level it starts from", .like = "1"},
    {.key = "to", .kind = FIELD_LEVEL, .needed = true, .help = "the level it leads to", .like = "2"},
};

/* A step must climb. */
static void check_step(struct yaml_file *file, const struct node *step) {
    const struct node *from = node_at(step, "from"), *to = node_at(step, "to");
    long low, high;
    if (from && to && from->text && to->text && text_whole(from->text, &low) && text_whole(to->text, &high) && high <= low)
        yaml_say(file, MISTAKE, to->line, to->column, "a step leads up: \"to\" is %ld, \"from\" is %ld", high, low)
            ->help = "Change them round, or raise \"to\".";
}
static const struct shape step_shape = {
    .kind = "step", .one = "a step", .field = step_fields, .fields = COUNT(step_fields), .check = check_step};

#define STEPS(KEY, NEEDED)                                                                                             \
    {.key = KEY, .kind = FIELD_PARTS, .of = &step_shape, .needed = NEEDED, .help = "which skill, from which level to which"}
#define PAID_BY                                                                                                        \
    {.key = "paid_by", .kind = FIELD_REFS, .target = "funding", .help = "who could pay for it"}
static const char *const costs[] = {"free", "open page", "paid", "not stated", NULL};
static const char *const times[] = {"work time", "own time", "either", NULL};
static const char *const formats[] = {"reading", "course", "live", "video", "audio", "book", "kit", NULL};
/* A price is of something paid. */
static void check_price(struct yaml_file *file, const struct node *item) {
    const struct node *cost = node_at(item, "cost"), *pounds = node_at(item, "pounds");
    if (cost && cost->text && pounds && strcmp(cost->text, "paid") != 0)
        yaml_say(file, MISTAKE, pounds->line, pounds->column, "\"pounds\" is the price of what is paid, and \"cost\" is %s",
                 cost->text)
            ->help = "Write cost: paid, or take this line away.";
}
static const struct field learning_fields[] = {
    THE_ID,
    TITLE(0, "its title", "An hour on our own catalogue"),
    {.key = "provider", .kind = FIELD_LINE, .needed = true, .help = "who offers it", .like = "Our library"},
    ABOUT("what it is and what one can do afterwards", "A session with the person who looks after the catalogue. Afterwards you can find a book by its subject."),
    {.key = "minutes", .kind = FIELD_WHOLE, .min = 1, .max = 60000, .help = "how long it takes", .like = "60"},
    {.key = "estimated", .kind = FIELD_YES, .help = "yes when the length is our estimate"},
    {.key = "cost", .kind = FIELD_CHOICE, .names = costs, .needed = true, .help = "what its page says of the price"},
    {.key = "pounds", .kind = FIELD_WHOLE, .min = 0, .max = 100000, .help = "the price, where it is stated in pounds"},
    {.key = "price", .kind = FIELD_LINE, .help = "anything to say about the price"},
    {.key = "format", .kind = FIELD_CHOICE, .names = formats, .needed = true, .help = "what one does with it"},
    {.key = "time", .kind = FIELD_CHOICE, .names = times, .needed = true, .help = "in work time, in one's own, or as one likes"},
    {.key = "ask", .kind = FIELD_YES, .needed = true, .help = "does it need the manager's yes"},
    STEPS("steps", true),
    PAID_BY,
    {.key = "address", .kind = FIELD_ADDRESS, .help = "where it is"},
    SOURCE(true),
    CHECKED(true),
    STATUS(true),
    DOUBT,
    WAS,
};
static const char *const company[] = {"alone", "somebody", NULL};
static const struct field practice_fields[] = {
    THE_ID,
    TITLE(60, "what to do, beginning with a verb", "Ask three readers what they came for"),
    ABOUT("how to do it", "On one shift, ask three people what brought them in. Write down a few words for each, and no names."),
    {.key = "minutes", .kind = FIELD_WHOLE, .min = 1, .max = 6000, .needed = true, .help = "how long it takes", .like = "20"},
    {.key = "with", .kind = FIELD_CHOICE, .names = company, .needed = true, .help = "alone or with somebody"},
    {.key = "ask", .kind = FIELD_YES, .needed = true, .help = "does it need the manager's yes"},
    {.key = "show", .kind = FIELD_LINE, .most = 140, .needed = true, .prose = true, .help = "what there is to show for it", .like = "A note of three answers, and one thing you would change."},
    STEPS("steps", true),
    SOURCE(false),
    CHECKED(false),
    STATUS(false),
    WAS,
};
static const char *const qualification_kinds[] = {"apprenticeship", "portfolio", "degree", "course", NULL};
static const char *const paces[] = {"own", "paid", "set", NULL};
static const struct field qualification_fields[] = {
    THE_ID,
    TITLE(0, "its title", "A certificate in something useful"),
    {.key = "provider", .kind = FIELD_LINE, .needed = true, .help = "who awards it", .like = "A college nearby"},
    ABOUT("what it is and whom it suits", "For people who have done the work for a while and would like it recognised."),
    {.key = "level", .kind = FIELD_LINE, .help = "such as Level 3"},
    {.key = "kind", .kind = FIELD_CHOICE, .names = qualification_kinds, .help = "how one comes to it"},
    {.key = "pace", .kind = FIELD_CHOICE, .names = paces, .help = "own: as one can; paid: in paid hours; set: by a timetable"},
    {.key = "takes", .kind = FIELD_LINE, .help = "how long it usually takes"},
    {.key = "months", .kind = FIELD_WHOLE, .min = 1, .max = 240, .help = "the shortest it takes, in months, where that is known", .like = "12"},
    {.key = "pounds", .kind = FIELD_WHOLE, .min = 0, .max = 100000, .help = "what there is to pay for it, in pounds, where that was seen; 0: no fee for the person", .like = "90"},
    {.key = "cost", .kind = FIELD_LINE, .needed = true, .help = "what it costs, as its page says; what there is to pay beside that after \"; and \"", .like = "not stated; ask the college"},
    {.key = "entry", .kind = FIELD_LINE, .help = "what is asked beforehand"},
    {.key = "opens", .kind = FIELD_REFS, .target = "role", .help = "the roles it is asked for in"},
    STEPS("builds", false),
    PAID_BY,
    {.key = "unpaid", .kind = FIELD_LINE, .help = "said when nothing known pays for it"},
    {.key = "go", .kind = FIELD_LINE, .target = "place", .help = "the place of one's own portfolio for it, such as certification"},
    SOURCE(true),
    CHECKED(true),
    STATUS(true),
    DOUBT,
    WAS,
};
static const char *const turns[] = {"age", "employment", "membership", "level", "degree", "country", "study", NULL};
static const struct field question_fields[] = {
    THE_ID,
    TITLE(90, "a question that yes or no answers", "Have you worked for the trust for a year?"),
    {.key = "turns_on", .kind = FIELD_CHOICE, .names = turns, .needed = true, .help = "what it is about"},
    {.key = "why", .kind = FIELD_LINE, .most = 160, .needed = true, .prose = true, .help = "why it is asked", .like = "The fund is for people who have been here for a year."},
};
static const struct field condition_fields[] = {
    {.key = "question", .kind = FIELD_REF, .target = "question", .needed = true, .help = "what it turns on"},
    {.key = "answer", .kind = FIELD_YES, .needed = true, .help = "the answer that opens it"},
    {.key = "otherwise", .kind = FIELD_LINE, .most = 160, .needed = true, .prose = true, .help = "what is open to those who answer the other way", .like = "Ask your manager what else there is until then."},
    {.key = "go", .kind = FIELD_LINE, .target = "place", .help = "the place of what is open to them, such as funding/own-trust"},
};
static const struct shape condition_shape = {
    .kind = "condition", .one = "a condition", .field = condition_fields, .fields = COUNT(condition_fields)};
static const char *const states[] = {"open", "ask", "closed", "not for this", NULL};
static const struct field funding_fields[] = {
    THE_ID,
    TITLE(0, "its name", "Our own learning fund"),
    {.key = "state", .kind = FIELD_CHOICE, .names = states, .needed = true, .help = "can one ask for it now"},
    {.key = "who", .kind = FIELD_TEXT, .needed = true, .help = "who it is for", .like = "Everybody who works in the library."},
    {.key = "pays", .kind = FIELD_TEXT, .needed = true, .help = "what it pays for", .like = "Courses and travel, up to what your manager agrees."},
    {.key = "share", .kind = FIELD_WHOLE, .min = 1, .max = 100, .help = "how much of a price it pays, of a hundred, where that is known"},
    {.key = "most", .kind = FIELD_WHOLE, .min = 1, .max = 100000, .help = "the most it pays, in pounds, where that is known"},
    {.key = "how", .kind = FIELD_TEXT, .help = "how to ask, in ready words; of a closed one, what is open instead"},
    {.key = "go", .kind = FIELD_LINE, .target = "place", .help = "of a closed one, the place of what is open instead"},
    {.key = "not_for", .kind = FIELD_TEXT, .help = "what or whom it is not for"},
    {.key = "limited", .kind = FIELD_LINE, .most = 70, .help = "how it runs out, so that one asks early; where its page says so", .like = "Two a year"},
    {.key = "conditions", .kind = FIELD_PARTS, .of = &condition_shape, .help = "what has to be so; each is asked where it matters"},
    SOURCE(true),
    CHECKED(true),
    STATUS(true),
    DOUBT,
    WAS,
};
static const struct field way_fields[] = {
    {.key = "title", .kind = FIELD_LINE, .most = 70, .needed = true, .help = "what to do, beginning with a verb", .like = "Take twenty minutes"},
    {.key = "about", .kind = FIELD_TEXT, .needed = true, .help = "how it gets round this", .like = "Most things to try at work are short. Choose one for a quiet hour."},
    {.key = "go", .kind = FIELD_LINE, .target = "place", .needed = true, .help = "the place that helps, such as funding/time-to-train", .like = "learn"},
};
static const struct shape way_shape = {
    .kind = "way", .one = "a way round", .field = way_fields, .fields = COUNT(way_fields)};
static const struct field barrier_fields[] = {
    THE_ID,
    TITLE(60, "what gets in the way, as one says it", "I work alone on Fridays"),
    ABOUT("what it is like, and that one is not alone with it", "When nobody else is in, the desk is yours all day. Many small libraries know this."),
    {.key = "finding", .kind = FIELD_REF, .target = "finding", .help = "how many said so"},
    {.key = "free", .kind = FIELD_YES, .help = "yes where what costs nothing gets round it"},
    {.key = "minutes", .kind = FIELD_WHOLE, .min = 1, .max = 60000, .help = "what takes no longer than this gets round it"},
    {.key = "work_time", .kind = FIELD_YES, .help = "yes where what can be done at work gets round it; of several of the three, all have to be so"},
    {.key = "ways", .kind = FIELD_PARTS, .of = &way_shape, .needed = true, .help = "ways round it"},
    SOURCE(false),
    CHECKED(false),
    STATUS(false),
    WAS,
};
static const char *const gatherings[] = {"community", "region", "group", "list", "shadowing", "mentoring", "person", NULL};
static const struct field network_fields[] = {
    THE_ID,
    TITLE(0, "its name", "Coffee with the libraries nearby"),
    {.key = "kind", .kind = FIELD_CHOICE, .names = gatherings, .needed = true, .help = "what sort of company it is"},
    {.key = "provider", .kind = FIELD_LINE, .needed = true, .help = "who runs it", .like = "The libraries of our region"},
    ABOUT("what it is and what one gets out of it", "Half an hour online, once a month. People bring one thing that worked."),
    {.key = "who", .kind = FIELD_LINE, .most = 160, .needed = true, .prose = true, .help = "who may come", .like = "Anybody who works in one of them."},
    {.key = "how", .kind = FIELD_TEXT, .help = "how to begin, in ready words"},
    {.key = "minutes", .kind = FIELD_WHOLE, .min = 1, .max = 60000, .help = "how long a first go takes", .like = "30"},
    {.key = "estimated", .kind = FIELD_YES, .help = "yes when the length is our estimate"},
    {.key = "cost", .kind = FIELD_CHOICE, .names = costs, .needed = true, .help = "what its page says of the price"},
    {.key = "price", .kind = FIELD_LINE, .help = "anything to say about the price"},
    {.key = "ask", .kind = FIELD_YES, .needed = true, .help = "does it need the manager's yes"},
    STEPS("steps", true),
    PAID_BY,
    {.key = "address", .kind = FIELD_ADDRESS, .help = "where it is"},
    SOURCE(true),
    CHECKED(true),
    STATUS(true),
    DOUBT,
    WAS,
};
static const struct field survey_fields[] = {
    THE_ID,
    TITLE(0, "its name", "What our readers said"),
    {.key = "base", .kind = FIELD_WHOLE, .min = 1, .max = 1000000, .needed = true, .help = "how many answered", .like = "40"},
    {.key = "year", .kind = FIELD_WHOLE, .min = 2000, .max = 2100, .needed = true, .help = "when they were asked", .like = "2026"},
    ABOUT("who was asked, and what is not known", "Forty readers answered on paper. What the others think is not known."),
    SOURCE(true),
    CHECKED(true),
    STATUS(true),
};
static const struct field finding_fields[] = {
    THE_ID,
    {.key = "survey", .kind = FIELD_REF, .target = "survey", .needed = true, .help = "the survey it is from"},
    TITLE(0, "the finding", "come in to work in a quiet place"),
    {.key = "percent", .kind = FIELD_WHOLE, .min = 0, .max = 100, .help = "of those who answered"},
    ABOUT("what it means for the reader", "A quiet table is a part of what you offer."),
    GO,
};
/* Beside the choices of each question: whoever would rather not say, none of them, that is all, and on to the next. */
static void check_asked(struct yaml_file *file, const struct node *item) {
    static const char *const kept[] = {"skip", "none", "done", "later"};
    for (const struct node *choice = node_at(item, "choices")->child; choice; choice = choice->next)
        for (int i = 0; i < COUNT(kept); i++) {
            const struct node *id = node_at(choice, "id");
            if (strcmp(id->text, kept[i]) == 0)
                yaml_say(file, MISTAKE, id->line, id->column, "\"%s\" is an answer to every question already", id->text)
                    ->help = "Give this choice another id.";
        }
}
static const char *const topics[] = {"does", "wants", "barriers", "awareness", "intentions", NULL};
static const char *const goals[] = {"grow", "up", "sideways", "unsure", NULL};
static const struct field choice_fields[] = {
    {.key = "id", .kind = FIELD_ID, .needed = true, .help = "its own short name in this question, never used again", .like = "a-quiet-table"},
    TITLE(60, "an answer, as one says it", "Sit at a quiet table"),
    {.key = "finding", .kind = FIELD_REF, .target = "finding", .help = "the finding it stands beside"},
    {.key = "goal", .kind = FIELD_CHOICE, .names = goals, .help = "the direction that says the same: whoever gave it has answered so far"},
    {.key = "role", .kind = FIELD_REF, .target = "role", .help = "the role that says the same, where it was named as the direction"},
    {.key = "task", .kind = FIELD_REF, .target = "task", .help = "the everyday task that says the same, where it is ticked"},
    {.key = "go", .kind = FIELD_LINE, .target = "place", .help = "the place that helps, such as skill/e-resources"},
    {.key = "form", .kind = FIELD_LINE, .most = 200, .help = "the words of this answer on a web form, where they are others"},
};
static const struct shape choice_shape = {
    .kind = "choice", .one = "a choice", .field = choice_fields, .fields = COUNT(choice_fields)};
static const struct field asked_fields[] = {
    THE_ID,
    {.key = "survey", .kind = FIELD_REF, .target = "survey", .needed = true, .help = "the survey whose figures stand beside it"},
    {.key = "topic", .kind = FIELD_CHOICE, .names = topics, .needed = true, .help = "what it is about"},
    TITLE(90, "the question", "What do you come in for?"),
    {.key = "many", .kind = FIELD_YES, .needed = true, .help = "yes where several choices may be ticked"},
    {.key = "form", .kind = FIELD_LINE, .most = 200, .help = "the heading of its column in the CSV of a web form, where that is not the question"},
    {.key = "choices", .kind = FIELD_PARTS, .of = &choice_shape, .needed = true, .help = "what there is to choose from"},
};
static const struct field task_fields[] = {
    THE_ID,
    TITLE(60, "everyday work, as one says it", "Answer the phone"),
    {.key = "skill", .kind = FIELD_REF, .target = "skill", .needed = true, .help = "the skill it is part of"},
    {.key = "finding", .kind = FIELD_REF, .target = "finding", .help = "how many others do it"},
    {.key = "idea", .kind = FIELD_REF, .target = "practice", .needed = true, .help = "one thing to try this week"},
    WAS,
};
static const char *const speakers[] = {"assistant", "manager", NULL};
static const char *const parts[] = {"begin", "ask", "survey", "growing", "talk", NULL};
static const char *const stages[] = {"here", "direction", "takes", "options", "need", "agreed", "again", NULL};
static const struct field prompt_fields[] = {
    THE_ID,
    {.key = "who", .kind = FIELD_CHOICE, .names = speakers, .needed = true, .help = "whose prompt it is"},
    {.key = "part", .kind = FIELD_CHOICE, .names = parts, .help = "a question to begin with, ready words to ask for something, what a survey names, or (on the pages of growing here alone) what recognises it in the post; or a question for one page of the 1:1 alone"},
    {.key = "stage", .kind = FIELD_CHOICE, .names = stages, .help = "the page of the 1:1 that it stands on: the first of each side is shown"},
    TITLE(0, "the prompt", "Ask for a quiet hour"),
    ABOUT("ready words", "\"Could I have Tuesday from ten to eleven, and would you take the desk?\""),
    {.key = "finding", .kind = FIELD_REF, .target = "finding", .help = "the survey's finding behind it"},
    {.key = "go",
     .kind = FIELD_LINE,
     .target = "place",
     .help = "the place it opens, such as skill/e-resources; from the manager's page only its own parts are opened, such as manager/time"},
};
static const struct field glossary_fields[] = {
    THE_ID,
    TITLE(0, "the word", "Shelf mark"),
    {.key = "about", .kind = FIELD_TEXT, .most = 300, .needed = true, .help = "what it means", .like = "The letters and numbers on the back of a book that say where it stands."},
};

static const char *const pages[] = {"pksb", "survey", "certification", "log", "manager", NULL};
/* Of the page "certification": what the statement holds, its three criteria, how many skills to choose, what a comment says, and
 * what else a portfolio holds. Of the page "manager": which of its parts. */
static const char *const note_parts[] = {"statement", "performance", "organisation", "profession", "number", "comment", "holds",
                                         "time", "open", "people", "backing", "questions", NULL};
static const struct field note_fields[] = {
    THE_ID,
    {.key = "page", .kind = FIELD_CHOICE, .names = pages, .needed = true, .help = "the page it stands on"},
    {.key = "part", .kind = FIELD_CHOICE, .names = note_parts, .help = "of the pages certification and manager: what it speaks of; of certification the first without one opens the page"},
    TITLE(60, "its heading", "What it is"),
    ABOUT("the paragraph", "A paragraph for the page."),
    SOURCE(false),
    CHECKED(false),
    STATUS(false),
};
static const char *const retirable[] = {"skill", "role", "task", "learning", "practice", "qualification", "funding", "barrier", "network", NULL};
static const struct field retired_fields[] = {
    THE_ID,
    {.key = "of", .kind = FIELD_CHOICE, .names = retirable, .needed = true, .help = "the kind of item it was"},
    TITLE(0, "what it was called", "What it was called"),
    {.key = "because", .kind = FIELD_TEXT, .needed = true, .help = "why it is no longer here", .like = "It is now a part of another skill."},
    {.key = "go", .kind = FIELD_LINE, .target = "place", .help = "the place to look instead"},
    WAS,
};
static const char *const advices[] = {"reading", "acronym", "word", "wide", "typed", "title", "address", "old", "climb", "route", "pay", "fact", "inside", "remark", "example", NULL};
static const struct field explained_fields[] = {
    THE_ID,
    {.key = "warning", .kind = FIELD_CHOICE, .names = advices, .needed = true, .help = "the warning, by the name it ends with"},
    {.key = "at", .kind = FIELD_LINE, .target = "item", .needed = true, .help = "the item it is about, such as learning/ai-skills-hub"},
    {.key = "because", .kind = FIELD_TEXT, .needed = true, .help = "why it is right as it stands", .like = "The long words are the name of the course."},
};

#define FIELDS(fields) (fields), COUNT(fields)
const struct shape content_shapes[] = {
    {"pack", "pack", "the pack", true, FIELDS(pack_fields), NULL},
    {"level", "levels", "a level", false, FIELDS(level_fields), NULL},
    {"section", "sections", "a section", false, FIELDS(section_fields), NULL},
    {"area", "areas", "an area", false, FIELDS(area_fields), NULL},
    {"skill", "skills", "a skill", false, FIELDS(skill_fields), NULL},
    {"role", "roles", "a role", false, FIELDS(role_fields), NULL},
    {"move", "moves", "a move", false, FIELDS(move_fields), NULL},
    {"learning", "learning", "a learning item", false, FIELDS(learning_fields), check_price},
    {"practice", "practice", "a thing to try", false, FIELDS(practice_fields), NULL},
    {"qualification", "qualifications", "a qualification", false, FIELDS(qualification_fields), NULL},
    {"funding", "funding", "a way to pay", false, FIELDS(funding_fields), NULL},
    {"question", "questions", "a question", false, FIELDS(question_fields), NULL},
    {"barrier", "barriers", "a barrier", false, FIELDS(barrier_fields), NULL},
    {"network", "networks", "a network", false, FIELDS(network_fields), NULL},
    {"survey", "surveys", "a survey", false, FIELDS(survey_fields), NULL},
    {"finding", "findings", "a finding", false, FIELDS(finding_fields), NULL},
    {"asked", "asked", "a survey question", false, FIELDS(asked_fields), check_asked},
    {"task", "tasks", "a task", false, FIELDS(task_fields), NULL},
    {"prompt", "prompts", "a prompt", false, FIELDS(prompt_fields), NULL},
    {"glossary", "glossary", "a word", false, FIELDS(glossary_fields), NULL},
    {"note", "notes", "a note", false, FIELDS(note_fields), NULL},
    {"retired", "retired", "a retired item", false, FIELDS(retired_fields), NULL},
    {"explained", "explained", "an explanation", false, FIELDS(explained_fields), NULL},
    {0},
};

/* clang-format on */

const struct content_place content_places[] = {
    {"home", true, false},
    {"start", true, false},
    {"start/so-far", true, false},
    {"assess", true, false},
    {"skills", true, false},
    {"skill", false, true},
    {"area", false, true},
    {"gaps", true, false},
    {"grow", true, false},
    {"learn", true, false},
    {"learning", true, true},
    {"practice", true, true},
    {"roles", true, false},
    {"role", false, true},
    {"moves", true, false},
    {"move", false, true},
    {"funding", true, true},
    {"qualifications", true, false},
    {"qualification", false, true},
    {"fits", true, true},
    {"barriers", true, false},
    {"barrier", false, true},
    {"networks", true, false},
    {"network", false, true},
    {"meeting", true, false},
    {"manager", true, false},
    {"manager/time", true, false},
    {"manager/open", true, false},
    {"manager/people", true, false},
    {"manager/backing", true, false},
    {"manager/questions", true, false},
    {"survey", true, false},
    {"pksb", true, false},
    {"certification", true, false},
    {"certification/outline", true, false},
    {"glossary", true, false},
    {"find", true, false},
    {"kept", true, false},
    {"pack", true, false},
    {"rate", false, true},
    {"tick", false, true},
    {"job", true, false},
    {"goal", true, false},
    {0},
};

const struct shape *content_shape(const char *section) {
    for (const struct shape *shape = content_shapes; shape->kind; shape++)
        if (strcmp(shape->section, section) == 0)
            return shape;
    return NULL;
}
