/* people: six samples, nobody in particular, each with what they say and the pages they then see, on the project's own content. The
 * pages are golden files, to be read like a story; what they tell of months, pounds, conditions and who pays is asserted beside, held
 * by hand against the notes of facts behind the content: "routes 3.1" is section 3.1 of routes.md, "learning" learning.md, "survey" a
 * row of survey-2024.md, "moves/5" the move as the content estimates it. */
#include "told.h"
#include <locale.h>

static void begin(void) {
    setlocale(LC_CTYPE, "C.UTF-8");
    ck_assert_msg(session_open(&s, "content", NULL, NULL), "%s\n%s", s.err.text, s.mistakes);
    s.world.visit = false;
}

static void end(void) {
    session_close(&s);
}

/* Every address is followed as the program does: an act is done and says so, a place is a page. */
static const char *const staying[] = {
    "job?role=library-assistant",
    "goal?to=grow",
    "hours?week=1",
    "mine/personal-commitments?is=yes",
    "tick/help-with-computers?do=does",
    "tick/first-questions?do=does",
    "tick/loans-and-requests?do=does",
    "tick/promote?do=both",
    "rate/digital-help?level=4",
    "rate/answering-enquiries?level=4",
    "rate/lending-and-returns?level=4",
    "rate/welcoming-people?level=5",
    "rate/promoting-the-library?level=3&want=5",
    "rate/events-and-displays?level=2",
    "rate/social-media?level=1",
    "rate/new-technology?level=2",
    "rate/copyright?level=3",
    "rate/data-protection?level=4",
    "home",
    "grow",
    "grow/promotion-lead",
    "learn/filter?of=hours",
    "learn?hours=0.34&time=work",
    "barrier/caring",
    "add?item=learning/health-information-week-review&role=promotion-lead",
    "add?item=practice/write-message-together&role=promotion-lead",
    "plan",
    NULL,
};
static const char *const to_librarian[] = {
    "job?role=library-assistant",
    "goal?to=librarian",
    "hours?week=2",
    "rate/digital-help?level=4",
    "rate/answering-enquiries?level=4",
    "rate/lending-and-returns?level=4",
    "rate/literature-searching?level=2&want=4",
    "rate/teaching-a-group?level=2",
    "rate/new-technology?level=3",
    "rate/copyright?level=4",
    "rate/judging-sources?level=3",
    "rate/e-resources?level=3",
    "rate/promoting-the-library?level=3",
    "find?filter=librarian without a degree two hours a week",
    "route?to=librarian&without=degree&hours=2",
    "step?to=librarian&without=degree&hours=2&way=quickest&n=1",
    "step?to=librarian&without=degree&hours=2&way=quickest&n=2",
    "role/librarian",
    "funding?for=cilip-chartership",
    "add?item=missing&role=training-post",
    "add?item=qualification/cilip-chartership",
    "plan",
    NULL,
};
static const char *const apprentice[] = {
    "job?role=library-assistant",
    "goal?to=senior-library-assistant",
    "hours?week=3",
    "rate/digital-help?level=4",
    "rate/answering-enquiries?level=4",
    "rate/lending-and-returns?level=4",
    "rate/own-learning?level=3",
    "rate/supporting-colleagues?level=3",
    "route?to=senior-library-assistant&way=apprenticeship",
    "move/assistant-to-apprentice",
    "qualification/library-apprenticeship",
    "funding?for=library-apprenticeship",
    "funding?for=library-apprenticeship&ask=employer-agrees",
    "funding?for=library-apprenticeship&employer-agrees=yes",
    "qualification/library-apprenticeship-level-7",
    NULL,
};
static const char *const to_data[] = {
    "job?role=library-assistant",
    "goal?to=sideways",
    "hours?week=2",
    "rate/digital-help?level=4",
    "rate/spreadsheets?level=3&want=5",
    "rate/data-protection?level=4",
    "rate/office-tools?level=4",
    "rate/records?level=2",
    "rate/showing-value?level=2",
    "rate/new-technology?level=3",
    "roles",
    "role/data-officer",
    "compare?b=data-officer",
    "route?to=data-officer",
    "step?to=data-officer&way=cheapest&n=1",
    "qualification/data-technician-apprenticeship",
    NULL,
};
static const char *const to_knowledge[] = {
    "job?role=library-assistant",
    "goal?to=knowledge-manager",
    "hours?week=2",
    "rate/sharing-knowledge?level=3&want=5",
    "rate/improving-things?level=3",
    "rate/small-projects?level=3",
    "rate/summarising?level=2",
    "rate/showing-value?level=3",
    "rate/organising-work?level=4",
    "role/knowledge-manager",
    "route?to=knowledge-manager",
    "route?to=knowledge-manager&without=vacancy",
    "route?to=knowledge-manager&from=librarian",
    "step?to=knowledge-manager&way=portfolio&n=2",
    "qualification/cilip-km-chartership",
    NULL,
};
static const char *const undecided[] = {
    "job?role=library-assistant",
    "goal?to=unsure",
    "hours?week=2",
    "mine/confidence?is=yes",
    "tick/help-with-computers?do=does",
    "tick/first-questions?do=does",
    "tick/show-a-group?do=wants-alone",
    "rate/digital-help?level=4",
    "rate/answering-enquiries?level=4",
    "rate/lending-and-returns?level=3",
    "rate/new-technology?level=2",
    "rate/e-resources?level=2",
    "rate/promoting-the-library?level=3",
    "rate/literature-searching?level=1",
    "roles",
    "compare?a=senior-library-assistant&b=knowledge-assistant",
    "grow",
    "cover?hours=12",
    "meeting",
    "meeting?as=manager",
    NULL,
};

enum { STAYING, TO_LIBRARIAN, APPRENTICE, TO_DATA, TO_KNOWLEDGE, UNDECIDED };
static const struct {
    const char *name, *who;
    const char *const *follows;
} people[] = {
    {"staying", "A library assistant who looks after somebody, likes the work at the desk, and has an hour a week.",
     staying},
    {"to-librarian", "A library assistant without a degree who would like to be a librarian, with two hours a week.",
     to_librarian},
    {"apprentice", "A library assistant who would like a senior post, and to qualify by an apprenticeship.",
     apprentice},
    {"to-data", "A library assistant who likes figures, and looks across at work with data.", to_data},
    {"to-knowledge", "A library assistant who would like to lead how an organisation shares what it knows.",
     to_knowledge},
    {"undecided", "A library assistant who does not know yet, with a review coming and twelve hours until then.",
     undecided},
};

/* Follows an address, and tells what came of it: "" for what was kept without a word. */
static const char *follow(const char *address) {
    struct outcome outcome;
    struct err err = {0};
    int result = page_act(&s.world, address, s.arena, &outcome, &err);
    ck_assert_msg(result >= 0, "%s: %s", address, err.text);
    return result == 0 ? arena_print(s.arena, "> %s\n  %s\n", address, outcome.said)
                       : arena_print(s.arena, "\n== %s\n%s", address, shown_as(&s, address, "text"));
}

START_TEST(each_sees_these_pages) {
    struct buf out = {0};
    buf_print(&out, "A sample, nobody in particular. %s\n\n", people[_i].who);
    for (const char *const *at = people[_i].follows; *at; at++)
        buf_add(&out, follow(*at));
    test_golden(arena_print(s.arena, "golden/people-%s.txt", people[_i].name), out.text);
    buf_free(&out);
}
END_TEST

/* -- what the pages tell, held against the facts -------------------------------------------------------------------------- */
#define NO_DEGREE "route?to=librarian&without=degree&hours=2&way=quickest"
#define BY_APPRENTICESHIP "route?to=senior-library-assistant&way=apprenticeship"
#define LEVY "funding?for=library-apprenticeship"
/* row: "list:key=value", or NULL for a fact of the page itself. is: all of it; after "~" a part of it. */
static const struct {
    int who;
    const char *place, *row, *key, *is;
} told_of[] = {
    /* survey 3: 56% would stay and grow, so that is where the map begins; the wish for promotion stands before what is near */
    {STAYING, "survey?see=figures", "rows:finding=stay-and-grow", "percent", "56"},
    {STAYING, "home", "rows:title=See where I could go", "note", "growing here first, then other jobs"},
    {STAYING, "grow", "rows:direction=promotion-lead", "why",
     "It comes first: you would like more of Promoting the library."},
    /* survey 6: 83% promote the library; 13: a weekly budget of time, in small steps */
    {STAYING, "move/assistant-to-promotion-lead", NULL, "about", "~83% help to promote the library"},
    {STAYING, "grow/promotion-lead", NULL, "hours_words", "1 hour a week, as you said: about 13 hours in three months"},
    {STAYING, "grow/promotion-lead", "rows:item=learning/health-information-week-review", "for_me",
     "A way round: Life outside work takes my time."},
    /* learning 2 MK4: a blog, 15 minutes, open page */
    {STAYING, "learn?hours=0.34&time=work", "rows:learning=health-information-week-review", "hours", "0.25"},
    {STAYING, "learning/health-information-week-review", NULL, "length", "15 minutes"},
    /* survey 8: personal commitments 27%, of the 90 who answered */
    {STAYING, "barriers", "rows:id=personal-commitments", "said_by", "27% of the 90 who answered in 2024"},
    {STAYING, "barriers", "rows:id=few-ways-to-qualify", "said_by", "null"}, /* survey 8: no figure */
    /* routes 5 row 2: about 30 minutes, free; learning 4 LS2: parts of 20 minutes or less */
    {STAYING, "learning/elfh-health-literacy", NULL, "length", "30 minutes"},
    {STAYING, "learning/elfh-health-literacy", NULL, "cost", "~free"},
    {STAYING, "learning/elfh-search-foundations", NULL, "about", "~20 minutes"},
    /* routes 6.2: 26 weeks, 250 staff, once a year, 28 days, usually unpaid */
    {STAYING, "funding/time-to-train", NULL, "who", "~26 weeks, where the employer has 250 staff or more"},
    {STAYING, "funding/time-to-train", NULL, "how", "~28 days"},
    {STAYING, "funding/time-to-train", NULL, "pays", "~usually unpaid"},
    /* routes 4: CILIP East's small grants of 2018 covered care; for members; not for what is past */
    {STAYING, "funding/cilip-network-grants", NULL, "pays", "~2018 for fees, travel and even care at home"},
    {STAYING, "funding/cilip-network-grants", "conditions:question=cilip-member", "answer", "yes"},
    /* routes 3.1: Certification, 45 + 45 on an undated page, membership, 6 to 12 months without a deadline, no qualification */
    {STAYING, "qualification/cilip-certification", NULL, "pounds", "90"},
    {STAYING, "qualification/cilip-certification", NULL, "left_words", "90 pounds, and CILIP membership on top"},
    {STAYING, "qualification/cilip-certification", NULL, "takes", "usually 6 to 12 months; there is no deadline"},
    {STAYING, "qualification/cilip-certification", NULL, "entry", "~no qualification is needed"},
    {STAYING, "qualification/cilip-certification", NULL, "doubt", "~cannot be your line manager"},
    {STAYING, "plan", "progress:all=2", "to_go", "about 45 minutes to go"},

    /* survey 4: 22% would like to be a librarian; the words that were typed lead to the ways */
    {TO_LIBRARIAN, "survey?see=figures", "rows:finding=become-librarian", "percent", "22"},
    {TO_LIBRARIAN, "find?filter=librarian without a degree two hours a week", "rows:kind=how to get there", "title",
     "~to Assistant librarian"},
    {TO_LIBRARIAN, "find?filter=librarian without a degree two hours a week",
     "rows:place=route?to=librarian&without=degree&hours=2", "title",
     "Routes to Librarian without a degree, at 2 hours a week"},
    /* routes 1.3: Birmingham made a development post at band 4/5; moves/3: one to three years, a trust has to make it */
    {TO_LIBRARIAN, NO_DEGREE, "rows:step=1", "role", "training-post"},
    {TO_LIBRARIAN, NO_DEGREE, "rows:step=1", "needs", "a post to come up"},
    {TO_LIBRARIAN, NO_DEGREE, "rows:step=1", "months", "12"},
    {TO_LIBRARIAN, "role/training-post", NULL, "band", "Band 4 to 5 at the one trust we know of; each trust decides."},
    /* routes 3.1: Chartership, open to all members, no degree, 75 + 75, 6 to 12 months; the move, our estimate, two to three years */
    {TO_LIBRARIAN, NO_DEGREE, "rows:step=2", "qualification", "cilip-chartership"},
    {TO_LIBRARIAN, NO_DEGREE, "rows:step=2", "needs", "CILIP Chartership, a post to come up"},
    {TO_LIBRARIAN, NO_DEGREE, "rows:step=2", "months", "24"},
    {TO_LIBRARIAN, NO_DEGREE, "rows:step=2", "cost", "150"},
    {TO_LIBRARIAN, "step?to=librarian&without=degree&hours=2&way=quickest&n=2", NULL, "about",
     "~ask if Chartership, which rests on experience, will count"},
    {TO_LIBRARIAN, "qualification/cilip-chartership", NULL, "about",
     "~open to every member. No library degree is needed"},
    {TO_LIBRARIAN, "qualification/cilip-chartership", NULL, "takes", "usually 6 to 12 months; there is no deadline"},
    {TO_LIBRARIAN, "qualification/cilip-chartership", NULL, "doubt", "~if a post takes it in place of a degree"},
    {TO_LIBRARIAN, "funding?for=cilip-chartership", NULL, "left_words", "150 pounds, and CILIP membership on top"},
    /* routes 4: own trust is local; the loan is for a full master's, the union's grant for courses, CPD money for nurses and others */
    {TO_LIBRARIAN, "funding?for=cilip-chartership", "rows:funding=own-trust", "state", "could-be"},
    {TO_LIBRARIAN, "funding?for=cilip-chartership", "rows:funding=postgraduate-loan", "state", "not"},
    {TO_LIBRARIAN, "funding?for=cilip-chartership", "rows:funding=personal-cpd-budget", "state_words",
     "not for library staff"},
    /* routes 3.3: a degree or postgraduate diploma is commonly asked; routes 1.2: a science degree is not */
    {TO_LIBRARIAN, "role/librarian", "conditions:kind=qualification", "state_words", "often asked; not in your log"},
    {TO_LIBRARIAN, "role/librarian", NULL, "also_needed", "~A science degree is not needed"},
    {TO_LIBRARIAN, "role/librarian", NULL, "band", "~not confirmed here"}, /* routes 1.3: the band is unconfirmed */
    /* a way without a degree waits for a post: that alone stands in the way of one without */
    {TO_LIBRARIAN, "route?to=librarian&without=degree,vacancy", NULL, "blocks",
     "One thing stands in the way: a post that has to come up. With it there is a way."},
    {TO_LIBRARIAN, "plan", "progress:all=4", "to_go", "about 1 hour 10 minutes to go, and 1 of no set length"},

    /* routes 2.1: about 23 months for one assistant, CILIP Pathways assesses; the employer decides on entry, often five GCSEs */
    {APPRENTICE, "qualification/library-apprenticeship", NULL, "takes", "~about 23 months for one NHS assistant"},
    {APPRENTICE, "qualification/library-apprenticeship", NULL, "provider", "~CILIP Pathways does the final assessment"},
    {APPRENTICE, "qualification/library-apprenticeship", NULL, "entry",
     "Your employer decides; often five GCSEs, with English and maths"},
    {APPRENTICE, "qualification/library-apprenticeship", NULL, "doubt", "~did not see its official length or hours"},
    {APPRENTICE, BY_APPRENTICESHIP, "rows:step=1", "qualification", "library-apprenticeship"},
    {APPRENTICE, BY_APPRENTICESHIP, "rows:step=1", "months", "23"},
    /* routes 2.2: off-the-job time is paid and inside the hours; the employer's yes comes first; a post has to come up */
    {APPRENTICE, BY_APPRENTICESHIP, "rows:step=1", "needs",
     "Level 3 library apprenticeship (ST0664), a post to come up, a yes from the manager or trust"},
    {APPRENTICE, "qualification/library-apprenticeship", NULL, "pace", "~in paid hours"},
    /* routes 4: the levy pays all training and assessment, no fee to the apprentice, no wages */
    {APPRENTICE, BY_APPRENTICESHIP, "rows:step=1", "cost", "0"},
    {APPRENTICE, "funding/apprenticeship-levy", NULL, "pays", "~all the training and the final assessment"},
    {APPRENTICE, "funding/apprenticeship-levy", NULL, "not_for", "~Your wages"},
    {APPRENTICE, LEVY, "rows:funding=apprenticeship-levy", "question", "employer-agrees"},
    {APPRENTICE, LEVY "&employer-agrees=yes", "rows:funding=apprenticeship-levy", "state", "could-be"},
    {APPRENTICE, LEVY "&employer-agrees=yes", NULL, "left", "0"},
    {APPRENTICE, LEVY "&employer-agrees=no", "rows:funding=apprenticeship-levy", "state", "not"},
    {APPRENTICE, LEVY "&employer-agrees=no", "rows:funding=apprenticeship-levy", "instead",
     "qualification/cilip-certification"},
    {APPRENTICE, LEVY "&employer-agrees=no", NULL, "left", "null"},
    {APPRENTICE, LEVY "&employer-agrees=no", NULL, "left_words", "no fee for you, but it takes somebody who pays"},
    /* routes 1.3, a real move: band 3 with the apprenticeship to a developmental band 5, 12 months and then a funded year */
    {APPRENTICE, "move/knowledge-services-assistant-to-evidence-specialist", NULL, "example", "~band 3"},
    {APPRENTICE, "move/knowledge-services-assistant-to-evidence-specialist", NULL, "example",
     "~band 5 post as evidence specialist: first 12 months' maternity cover, then one more funded year"},
    /* routes 2.3: no level 7 for librarians is offered; 2.2: the levy for level 7 is for 16 to 21, under 25 for some */
    {APPRENTICE, "qualification/library-apprenticeship-level-7", NULL, "provider",
     "Nobody yet, as far as we could see"},
    {APPRENTICE, "qualification/library-apprenticeship-level-7", NULL, "about", "~do not count on it"},
    {APPRENTICE, "funding/level-7-levy", NULL, "state", "closed now"},
    {APPRENTICE, "funding/level-7-levy", NULL, "who", "~16 to 21, or under 25 if they are care leavers"},
    {APPRENTICE, "funding/level-7-levy", NULL, "who", "~since 1 January 2026"},

    /* routes 1.5: health informatics is next door; no band and no entry rules were seen for data posts */
    {TO_DATA, "roles", "rows:role=data-officer", "move", "across"},
    {TO_DATA, "roles", "rows:role=data-officer", "moves", "1"},
    {TO_DATA, "role/data-officer", NULL, "band", "null"},
    {TO_DATA, "role/data-officer", NULL, "doubt", "~not of NHS posts"},
    {TO_DATA, "compare?b=data-officer", "jobs:role=data-officer", "met", "2"},
    {TO_DATA, "compare?b=data-officer", "rows:skill=spreadsheets", "state", "close"},
    {TO_DATA, "route?to=data-officer&way=cheapest", "rows:step=1", "role", "data-officer"},
    {TO_DATA, "route?to=data-officer&way=cheapest", "rows:step=1", "cost", "0"},
    {TO_DATA, "route?to=data-officer&way=cheapest", "rows:step=1", "needs", "a post to come up"},
    {TO_DATA, "route?to=data-officer&way=cheapest", "rows:step=1", "months", "6"},
    /* routes 2.3: ST0795 exists, level 3, its length not seen; 2.2: 8 months at least for starts from August 2025 */
    {TO_DATA, "qualification/data-technician-apprenticeship", NULL, "title", "Data technician apprenticeship (ST0795)"},
    {TO_DATA, "qualification/data-technician-apprenticeship", NULL, "level", "Level 3"},
    {TO_DATA, "qualification/data-technician-apprenticeship", NULL, "takes",
     "8 months at least, as the rules now ask of each apprenticeship"},
    {TO_DATA, "qualification/data-technician-apprenticeship", NULL, "doubt",
     "~not the length, the hours or the providers"},
    {TO_DATA, "funding?for=data-technician-apprenticeship", "rows:funding=apprenticeship-levy", "question",
     "employer-agrees"},
    {TO_DATA, "funding?for=data-technician-apprenticeship", "rows:funding=levy-short-courses", "state", "not"},
    /* routes 1.5: coding asks for GCSEs, and the employer pays for its qualification; records have no set entry rules */
    {TO_DATA, "role/clinical-coder", NULL, "also_needed",
     "~GCSEs in English, maths and science are usual. The employer pays"},
    {TO_DATA, "role/records-officer", NULL, "also_needed", "~No set entry rules"},

    /* routes 1.1: the job profile has no band and no entry rules; 1.3: bands 7 to 8a are unconfirmed */
    {TO_KNOWLEDGE, "role/knowledge-manager", NULL, "band",
     "Bands 7 to 8a commonly seen, not confirmed here; each trust decides."},
    {TO_KNOWLEDGE, "role/knowledge-manager", NULL, "doubt", "~names no band or entry rules"},
    /* three ways that differ in kind; each waits for posts, and none needs a degree */
    {TO_KNOWLEDGE, "route?to=knowledge-manager&way=quickest", "rows:step=2", "role", "knowledge-manager"},
    {TO_KNOWLEDGE, "route?to=knowledge-manager&way=apprenticeship", "rows:step=1", "qualification",
     "data-technician-apprenticeship"},
    {TO_KNOWLEDGE, "route?to=knowledge-manager&way=portfolio", "rows:step=2", "qualification", "cilip-km-chartership"},
    {TO_KNOWLEDGE, "route?to=knowledge-manager&way=portfolio", "rows:step=2", "cost", "150"},
    {TO_KNOWLEDGE, "route?to=knowledge-manager&way=portfolio", "rows:step=2", "months",
     "48"}, /* moves/5: four to seven years */
    {TO_KNOWLEDGE, "route?to=knowledge-manager&without=vacancy", NULL, "blocks",
     "One thing stands in the way: a post that has to come up. With it there is a way."},
    {TO_KNOWLEDGE, "route?to=knowledge-manager&without=degree,fee,ask,timetable", "rows:step=2", "role",
     "knowledge-manager"},
    {TO_KNOWLEDGE, "route?to=knowledge-manager&from=librarian", NULL, "absent", "No way is listed by apprenticeship."},
    /* routes 3.1: Chartership in knowledge management, 75 + 75, 6 to 12 months, for members; nothing but one's own trust and CILIP to ask */
    {TO_KNOWLEDGE, "qualification/cilip-km-chartership", NULL, "pounds", "150"},
    {TO_KNOWLEDGE, "qualification/cilip-km-chartership", NULL, "left_words", "150 pounds, and CILIP membership on top"},
    {TO_KNOWLEDGE, "qualification/cilip-km-chartership", NULL, "takes", "usually 6 to 12 months; there is no deadline"},
    {TO_KNOWLEDGE, "qualification/cilip-km-chartership", NULL, "entry",
     "CILIP membership, and experience to write about"},
    {TO_KNOWLEDGE, "funding?for=cilip-km-chartership", "rows:funding=kls-bursary", "state",
     "not"}, /* routes 4: seen for conferences alone */
    {TO_KNOWLEDGE, "funding/kls-bursary", NULL, "not_for", "~not seen one pay for a degree or for CILIP registration"},

    /* survey 3 and routes 6.3: growing here comes first on the map, for whoever has no direction yet */
    {UNDECIDED, "roles", "rows:role=e-resources-lead", "move", "grow"},
    {UNDECIDED, "compare?a=senior-library-assistant&b=knowledge-assistant", "jobs:side=a", "role",
     "senior-library-assistant"},
    {UNDECIDED, "role/senior-library-assistant", NULL, "band",
     "Often band 3 or 4; each trust decides."}, /* routes 1.3 */
    {UNDECIDED, "role/senior-library-assistant", NULL, "doubt", "~band 4 is to be checked"},
    {UNDECIDED, "cover?hours=12", NULL, "budget", "720"},
    {UNDECIDED, "cover?hours=12", NULL, "minutes", "720"},
    {UNDECIDED, "cover?hours=12", "rows:item=learning/nhs-copyright-guide", "hours",
     "1.00"}, /* learning 10 CO1: 1 h est. */
    /* survey 16 and 17: four prompts each for the 1:1 */
    {UNDECIDED, "meeting", "rows:prompt=ask-about-the-pathway", "title",
     "Ask: have you heard of the pathway that is being made?"},
    {UNDECIDED, "meeting?as=manager", "rows:prompt=protect-time", "title", "Protect time for learning"},
    {UNDECIDED, "meeting?as=manager", "rows:prompt=back-a-qualification", "title",
     "Back a qualification, if they want one"},
};

static const char *found_at(const char *place, const char *row, const char *key) {
    if (!row)
        return fact(place, key);
    const char *by = strchr(row, ':') + 1, *is = strchr(by, '=') + 1;
    return told(place, arena_copy_size(s.arena, row, (size_t)(by - row - 1)),
                arena_copy_size(s.arena, by, (size_t)(is - by - 1)), is, key);
}

START_TEST(what_they_are_told_is_what_the_facts_say) {
    struct buf wrong = {0};
    int held = 0;
    buf_add(&wrong, "");
    for (const char *const *at = people[_i].follows; *at; at++)
        follow(*at);
    for (int i = 0; i < COUNT(told_of); i++) {
        if (told_of[i].who != _i)
            continue;
        const char *found = found_at(told_of[i].place, told_of[i].row, told_of[i].key), *is = told_of[i].is;
        held++;
        if (*is == '~' ? !strstr(found, is + 1) : strcmp(found, is) != 0)
            buf_print(&wrong, "%s, %s %s: %s, not %s\n", told_of[i].place, told_of[i].row ? told_of[i].row : "page",
                      told_of[i].key, found, is);
    }
    ck_assert_int_gt(held, 8);
    ck_assert_str_eq(wrong.text, "");
    buf_free(&wrong);
}
END_TEST

/* No step of a way without a degree rests on one, and none on what is not open: routes 2.3 and 3.3. */
START_TEST(no_way_without_a_degree_rests_on_one_or_on_what_is_not_open) {
    const char *rests = each("route?to=librarian&without=degree&hours=2", "rows", "qualification");
    for (const char *at = rests; *at; at += strspn(at, " ")) {
        const char *id = arena_copy_size(s.arena, at, strcspn(at, " "));
        at += strlen(id);
        if (strcmp(id, "null") == 0)
            continue;
        const char *kind = told("qualifications", "rows", "id", id, "kind");
        ck_assert_msg(strcmp(kind, "apprenticeship") == 0 || strcmp(kind, "portfolio") == 0, "%s is a %s", id, kind);
        ck_assert_str_ne(id, "library-apprenticeship-level-7");
    }
    ck_assert_ptr_nonnull(strstr(rests, "cilip-chartership"));
}
END_TEST

/* Where nothing is said of a direction, or it is to grow, growing here comes first; each direction brings its own to the front. */
static const struct {
    const char *goal, *first;
} fronts[] = {{"unsure", "grow"}, {"grow", "grow"}, {"up", "up"}, {"sideways", "across"}};

START_TEST(the_map_begins_with_what_they_lean_to) {
    follow(arena_print(s.arena, "goal?to=%s", fronts[_i].goal));
    const char *moves = each("roles", "rows", "move"), *second = strchr(moves, ' ') + 1; /* the first is their own */
    ck_assert_int_eq(strncmp(second, fronts[_i].first, strlen(fronts[_i].first)), 0);
}
END_TEST

/* A year of somebody with an hour a week costs nothing, and needs no step longer than an hour. */
START_TEST(a_year_of_growing_here_is_free_and_in_small_steps) {
    for (const char *const *at = staying; *at; at++)
        follow(*at);
    const char *costs = each("grow/promotion-lead", "rows", "cost"),
               *hours = each("grow/promotion-lead", "rows", "hours");
    ck_assert_ptr_null(strstr(costs, "paid"));
    ck_assert_ptr_null(strstr(costs, "not stated"));
    for (char *end; *hours; hours = end)
        ck_assert_double_le(strtod(hours, &end), 1.0);
}
END_TEST

/* What gets in their way, and their hours, stand on no page that is shown to others. */
START_TEST(what_they_said_of_their_life_is_on_no_page_for_others) {
    static const char *const private[] = {"Life outside work", "I am not sure that I could", "hour a week, as you",
                                          "A way round"};
    static const char *const pages[] = {"meeting", "meeting?as=manager", "certification/outline"};
    for (const char *const *at = _i ? undecided : staying; *at; at++)
        follow(*at);
    for (int i = 0; i < COUNT(pages); i++)
        for (int j = 0; j < COUNT(private); j++)
            ck_assert_msg(!strstr(shown_as(&s, pages[i], "text"), private[j]), "%s: %s", pages[i], private[j]);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_loop_test(tests, each_sees_these_pages, 0, COUNT(people));
    tcase_add_loop_test(tests, what_they_are_told_is_what_the_facts_say, 0, COUNT(people));
    tcase_add_test(tests, no_way_without_a_degree_rests_on_one_or_on_what_is_not_open);
    tcase_add_loop_test(tests, the_map_begins_with_what_they_lean_to, 0, COUNT(fronts));
    tcase_add_test(tests, a_year_of_growing_here_is_free_and_in_small_steps);
    tcase_add_loop_test(tests, what_they_said_of_their_life_is_on_no_page_for_others, 0, 2);
}

int main(void) {
    return test_suite("people", fill);
}
