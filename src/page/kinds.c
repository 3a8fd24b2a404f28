/* The one table of everything that has an address, and the way through it. */
#include "kinds.h"
#include <string.h>

const struct kind page_kinds[] = {
    /* The beginning, and finding one's way */
    {"home", "home", "where everything begins", NULL, build_home, NULL, NULL},
    {"start", "start, start/so-far", "eight everyday tasks to tick, and what they tell", NULL, build_start, NULL, NULL},
    {"tick", "tick/TASK?does=yes|no&wants=yes|no", "tick an everyday task", NULL, build_tick, run_tick, "do"},
    {"find", "find?filter=WORDS", "find anything by its words", NULL, build_find, NULL, NULL},
    {"help", "help?at=PLACE", "the keys of a page", NULL, build_help, NULL, NULL},
    /* My skills */
    {"assess", "assess, assess?set=short|changed|all|area:ID", "my skills: a set of questions, and its answers", "job",
     build_assess, NULL, NULL},
    {"areas", "areas", "going on: an area, what is new, or the whole list", NULL, build_areas, NULL, NULL},
    {"skills", "skills, skills?section=ID", "all skills, by area, or of one PKSB section", NULL, build_skills, NULL,
     NULL},
    {"area", "area/ID", "the skills of one area", NULL, build_area, NULL, NULL},
    {"skill", "skill/ID", "one skill: what it is, where I am, what builds it", NULL, build_skill, NULL, NULL},
    {"rate", "rate/SKILL?level=1…", "say where I am with a skill", NULL, build_rate, run_rate, "level"},
    {"want", "want/SKILL?is=1…", "say where I would like to be with a skill", NULL, build_facet, run_facet, "is"},
    {"priority", "priority/SKILL?is=1-3", "say how soon I would like to grow it", NULL, build_facet, run_facet, "is"},
    {"sure", "sure/SKILL?is=1-3", "say how sure I am of where I am", NULL, build_facet, run_facet, "is"},
    {"private", "private/SKILL?is=yes|no", "keep a skill to myself", NULL, build_facet, run_facet, "is"},
    {"gaps", "gaps, gaps?role=ID", "my strengths and gaps, for my job or another", "goal", build_gaps, NULL, NULL},
    {"again", "again?set=short|changed|all|area:ID", "look at my answers again", NULL, build_again, run_again, "set"},
    {"last", "last?answer=shown|hidden", "show my last answers while I look again, or hide them", NULL, build_last,
     run_last, "answer"},
    {"review", "review", "what changed in the list of skills, beside what I said", NULL, build_review, NULL, NULL},
    {"confirm", "confirm, confirm/SKILL?is=yes|aside", "confirm what changed, or put it aside", NULL, build_confirm,
     run_confirm, "is"},
    {"history", "history, history?skill=ID", "every change of my answers", NULL, build_history, NULL, NULL},
    {"snapshots", "snapshots, snapshots/N, snapshots/N?with=N", "days I kept; one beside now, or beside another", NULL,
     build_snapshots, NULL, NULL},
    {"snapshot", "snapshot?keep=yes", "keep today's answers to look back at", NULL, build_snapshot, run_snapshot,
     "keep"},
    /* Growing and learning */
    {"grow", "grow, grow/ID, grow?role=ID", "growing here: directions to go deeper in, and a year of one", "job",
     build_grow, NULL, NULL},
    {"learn", "learn, learn/filter, learn?skill=ID, learn?role=ID", "suggestions, three at a time, of all or only some",
     "hours", build_learn, NULL, NULL},
    {"why", "why, why?item=KIND/ID", "how suggestions are chosen; why one is suggested, or not", NULL, build_why, NULL,
     NULL},
    {"cover", "cover, cover/hours, cover?hours=N", "the few that cover the most in the hours there are", NULL,
     build_cover, NULL, NULL},
    {"learning", "learning, learning/ID", "courses and reading", NULL, build_learning, NULL, NULL},
    {"practice", "practice, practice/ID", "things to try at work", NULL, build_practice, NULL, NULL},
    {"networks", "networks", "people to meet", NULL, build_networks, NULL, NULL},
    {"network", "network/ID", "one network: who may come, how to begin", NULL, build_networks, NULL, NULL},
    {"barriers", "barriers", "what gets in the way", NULL, build_barriers, NULL, NULL},
    {"barrier", "barrier/ID", "ways round one of them", NULL, build_barriers, NULL, NULL},
    {"mine", "mine/BARRIER?is=yes|no", "say that one of them gets in my way, or no more", NULL, build_mine, run_mine,
     "is"},
    /* Jobs, qualifications, who pays */
    {"roles", "roles", "jobs, from mine outwards", NULL, build_roles, NULL, NULL},
    {"role", "role/ID", "one job: what it needs, and what if I took it", NULL, build_role, NULL, NULL},
    {"route", "route, route?from=ROLE&to=ROLE&without=degree,fee", "ways from one job to another", NULL, build_route,
     NULL, NULL},
    {"step", "step?to=ROLE&way=quickest&n=N", "one step of a way: what it takes, what to learn for it", NULL,
     build_step, NULL, NULL},
    {"compare", "compare, compare?a=ROLE&b=ROLE&c=ROLE", "jobs side by side, mine first", NULL, build_compare, NULL,
     NULL},
    {"moves", "moves", "the moves from job to job", NULL, build_moves, NULL, NULL},
    {"move", "move/ID", "one move: what has to be so, how long, a real one", NULL, build_moves, NULL, NULL},
    {"qualifications", "qualifications", "qualifications and registration", NULL, build_qualifications, NULL, NULL},
    {"qualification", "qualification/ID", "one qualification", NULL, build_qualifications, NULL, NULL},
    {"funding", "funding, funding/ID, funding?for=ID", "who could pay, and for what; for a qualification: what is left",
     NULL, build_funding, NULL, NULL},
    {"fits", "fits, fits/FUND", "could it pay for me: a few questions, nothing kept", NULL, build_fits, NULL, NULL},
    /* The log, and a portfolio made of it */
    {"log", "log, log/N", "my learning log: what I did, and its hours", NULL, build_log, NULL, NULL},
    {"write", "write, write?item=none|KIND/ID&what=TEXT", "write down what I did", NULL, build_write, run_write,
     "item"},
    {"entry", "entry/N?field=PART&is=TEXT", "change an entry of my log", NULL, build_entry, run_entry, "is"},
    {"year", "year?is=N", "say how many hours of learning I aim for in a year", NULL, build_year, run_year, "is"},
    {"pksb", "pksb", "the PKSB in two minutes", NULL, build_pksb, NULL, NULL},
    {"certification", "certification, certification/about|choose|outline", "my portfolio for CILIP Certification", NULL,
     build_certification, NULL, NULL},
    {"choose", "choose/SKILL?is=yes|no", "choose a skill for my portfolio", NULL, build_choose, run_choose, "is"},
    {"comment", "comment/SKILL?is=TEXT", "comment on a skill of my portfolio", NULL, build_comment, run_comment, "is"},
    {"portfolio-start", "portfolio-start?is=N|first", "say which day my portfolio starts from", NULL,
     build_portfolio_start, run_portfolio_start, "is"},
    /* The plan, and its questions */
    {"plan", "plan, plan/N, plan?see=fit", "my plan: what I mean to do, by weeks; one thing of it; what does not fit",
     NULL, build_plan, NULL, NULL},
    {"add", "add, add?item=missing|KIND/ID&role=ID", "put something in my plan", NULL, build_add, run_add, "item"},
    {"own", "own?what=TEXT&by=DAY", "put something in my plan in my own words", NULL, build_own, run_own, "what"},
    {"action", "action/N?is=to-do|started|waiting|done|drop", "say how far a thing in my plan is", NULL, build_action,
     run_action, "is"},
    {"by", "by/N?is=DAY", "say by when I mean to do a thing in my plan", NULL, build_decide, run_decide, "is"},
    {"week", "week/N?is=DAY|clear", "put a thing in my plan in a week, or let it fall", NULL, build_decide, run_decide,
     "is"},
    {"helps", "helps/N?is=TEXT", "say who helps with a thing in my plan", NULL, build_decide, run_decide, "is"},
    {"proof", "proof/N?is=TEXT", "say what I want to have to show for it", NULL, build_decide, run_decide, "is"},
    {"length", "length/N?is=HOURS", "say how many hours it takes", NULL, build_decide, run_decide, "is"},
    {"form", "form/N?is=FORM", "say what it is: a course, a talk, a post …", NULL, build_decide, run_decide, "is"},
    {"alone", "alone/N?is=yes|no", "keep a thing in my plan to myself", NULL, build_decide, run_decide, "is"},
    {"time", "time", "protected time: asked for, agreed, used", NULL, build_time, NULL, NULL},
    {"time-asked", "time-asked?is=HOURS", "say how many hours a week I asked for", NULL, build_protected, run_protected,
     "is"},
    {"time-agreed", "time-agreed?is=HOURS", "say how many hours a week are agreed", NULL, build_protected,
     run_protected, "is"},
    /* The 1:1 */
    {"meeting", "meeting, meeting?as=manager", "getting ready for a 1:1", "name", build_meeting, NULL, NULL},
    {"manager", "manager, manager/time|open|people|backing|questions", "for a manager, before a 1:1: about nobody",
     NULL, build_manager, NULL, NULL},
    {"talk", "talk, talk/here|direction|takes|options|need|agreed|again",
     "the 1:1 itself, page by page, for two at one screen", "name", build_talk, NULL, NULL},
    {"tell", "tell/PART?side=me|manager|both&is=TEXT", "write down what is said at the 1:1", NULL, build_tell, run_tell,
     "is"},
    {"settle", "settle?item=KIND/ID|need/PART|none&what=TEXT", "put something among what is being agreed", NULL,
     build_settle, run_settle, "item"},
    {"line", "line/N?is=DAY|me|manager|both|out", "say who does it and by when, of what is being agreed", NULL,
     build_line, run_line, "is"},
    {"agree", "agree?is=yes, agree?again=N&is=yes", "write down what was agreed; open an agreement again", NULL,
     build_agree, run_agree, "is"},
    {"agreements", "agreements", "what was agreed at each 1:1", NULL, build_agreements, NULL, NULL},
    {"agreement", "agreement/N", "one agreement: its lines, and what changed in it", NULL, build_agreement, NULL, NULL},
    {"take", "take/N?is=yes", "put what was agreed in the plan", NULL, build_take, run_take, "is"},
    {"view", "view, view/SKILL", "a few skills looked at together: both views, and what is agreed", NULL, build_view,
     NULL, NULL},
    {"pick", "pick, pick/SKILL?is=yes|no&why=TEXT", "pick skills to look at together", NULL, build_pick, run_pick,
     "is"},
    {"see", "see/SKILL?side=manager|agreed&is=1…", "say what is seen of a skill, or agreed on", NULL, build_see,
     run_see, "is"},
    {"apart", "apart", "what stays out of the 1:1, for the person alone", NULL, build_apart, NULL, NULL},
    /* Giving */
    {"share", "share, share/PART?to=NAME&with=LIST", "give somebody a copy of what I choose, item by item", "name",
     build_share, NULL, NULL},
    {"give", "give?to=NAME&with=LIST&sure=yes", "write the copy", NULL, build_give, run_give, "sure"},
    {"service", "service?is=TEXT", "say what my library service is called", NULL, build_service, run_name, "is"},
    {"shared", "shared, shared/N", "what I gave, to whom and when", NULL, build_shared, NULL, NULL},
    /* Receiving */
    {"received", "received, received/FILE, received/FILE?part=PART",
     "what others gave to me: copies, and answers to mine", NULL, build_received, NULL, NULL},
    {"remark", "remark/FILE?part=seen|view|proposal|agreed|question&is=TEXT",
     "say something of a copy that was given to me", NULL, build_remark, run_remark, "is"},
    {"answer", "answer/FILE?way=tray|handover", "send back what I said of a copy", "name", build_answer, run_answer,
     "way"},
    {"merge", "merge/FILE?is=yes|no", "take over what an answer says", NULL, build_merge, run_merge, "is"},
    {"discard", "discard/FILE?is=yes|no", "delete a file from my tray", NULL, build_discard, run_discard, "is"},
    /* A team, and the survey */
    {"team", "team, team?needs=role/ID", "who can do what, over the copies people shared for it", NULL, build_team,
     NULL, NULL},
    {"survey", "survey, survey?see=questions|figures", "a few questions, then what library assistants said", NULL,
     build_survey, NULL, NULL},
    {"reply", "reply/QUESTION?choice=ID", "answer a question of the survey", NULL, build_reply, run_reply, "choice"},
    {"replies", "replies", "what I said to the questions of the survey, and what helps", NULL, build_replies, NULL,
     NULL},
    {"return", "return, return?words=TEXT&is=yes", "give my answers to the survey, without my name", NULL, build_return,
     run_return, "is"},
    {"returns", "returns", "the survey again: what a region answered, beside the published figures", NULL,
     build_returns, NULL, NULL},
    /* What is made to be printed */
    {"sheet", "sheet, sheet?blank=yes", "one page for a 1:1, to print; or with lines to write on", "name", build_sheet,
     NULL, NULL},
    {"worksheet", "worksheet, worksheet?role=ID&set=short|all", "skills as boxes to tick, on paper", NULL,
     build_worksheet, NULL, NULL},
    {"report", "report, report?with=private", "where I stand, where to, and my plan, on two pages to print", "name",
     build_report, NULL, NULL},
    /* About me */
    {"me", "me", "what I said about myself, to change or take back", NULL, build_me, NULL, NULL},
    {"job", "job?role=ID", "say which job is nearest to mine", NULL, build_job, run_job, "role"},
    {"goal", "goal?to=grow|up|sideways|unsure|ROLE", "say where I would like to be", NULL, build_goal, run_goal, "to"},
    {"name", "name?is=TEXT", "say the name to show", NULL, build_name, run_name, "is"},
    {"hours", "hours?week=N", "say how many hours a week I have", NULL, build_hours, run_hours, "week"},
    {"study", "study?is=work|own|both", "say when I may study", NULL, build_option, run_option, "is"},
    {"display", "display?as=screen|plain", "choose full screen or plain lines", NULL, build_option, run_option, "as"},
    {"texts", "texts?is=whole|names", "choose what plain lines read of a choice", NULL, build_option, run_option, "is"},
    {"undo", "undo?last=yes", "undo what was done last", NULL, build_undo, run_undo, "last"},
    {"redo", "redo?last=yes", "do again what was undone last", NULL, build_undo, run_undo, "last"},
    {"visit", "visit?is=yes|no", "look round without keeping anything", NULL, build_visit, run_visit, "is"},
    /* What is kept */
    {"kept", "kept, kept?at=PLACE", "where my answers are kept, and who could see them, or a page", NULL, build_kept,
     NULL, NULL},
    {"everything", "everything, everything/SORT", "everything that is kept about me", NULL, build_everything, NULL,
     NULL},
    {"backups", "backups", "my file as it was on earlier days", NULL, build_backups, NULL, NULL},
    {"restore", "restore?from=DAY&is=yes|no", "put back what I had before the changes of a day", NULL, build_restore,
     run_restore, "is"},
    {"export", "export?is=json|markdown", "take a copy of everything away", NULL, build_export, run_export, "is"},
    {"copy", "copy?of=PLACE", "a page as lines of text, to select and copy", NULL, build_copy, NULL, NULL},
    {"out", "out?of=PLACE&is=print|calendar|sheet", "take a page away: to print, for a calendar or a spreadsheet", NULL,
     build_out, run_out, "is"},
    {"erase", "erase?is=WORD", "delete everything that is kept about me", NULL, build_erase, run_erase, "is"},
    {"erased", "erased", "after deleting it all: what was deleted, and when", NULL, build_erased, NULL, NULL},
    {"forget", "forget?is=yes|no", "forget what can be undone", NULL, build_forget, run_forget, "is"},
    /* The content */
    {"pack", "pack", "whose this content is", NULL, build_pack, NULL, NULL},
    {"may-use", "may-use/PACK?answer=yes", "say that I may use a pack, where its licence asks", NULL, build_may_use,
     run_may_use, "answer"},
    {"coverage", "coverage, coverage?area=ID", "for authors: what leads to each level, and the holes", NULL,
     build_coverage, NULL, NULL},
    {"due", "due", "for authors: facts to look at again, by date", NULL, build_due, NULL, NULL},
    {"glossary", "glossary", "words and what they mean", NULL, build_glossary, NULL, NULL},
    {0},
};

const struct kind *page_kind(const char *name) {
    for (const struct kind *kind = page_kinds; kind->name; kind++)
        if (strcmp(kind->name, name) == 0)
            return kind;
    return NULL;
}

/* Has the kind places of its own for items, or parts? Its row names them. */
static bool takes_id(const struct kind *kind) {
    size_t size = strlen(kind->name);
    for (const char *at = kind->form; (at = strstr(at, kind->name)); at += size)
        if ((at == kind->form || at[-1] == ' ') && at[size] == '/')
            return true;
    return false;
}

static const struct kind *find_kind(const struct place *place, struct err *err) {
    const struct kind *kind = page_kind(place->kind);
    if (kind && place->id && !takes_id(kind)) {
        err_set(err, FAULT_USAGE, "\"%s/%s\" is no place. %s is one.", kind->name, place->id, kind->name);
        return NULL;
    }
    if (kind)
        return kind;
    struct nearest nearest = {.typed = place->kind};
    for (kind = page_kinds; kind->name; kind++)
        nearest_try(&nearest, kind->name);
    if (nearest.best)
        err_set(err, FAULT_USAGE, "There is no place \"%s\". Did you mean \"%s\"?", place->kind, nearest.best);
    else
        err_set(err, FAULT_USAGE, "There is no place \"%s\". \"pathway --help\" lists them.", place->kind);
    return NULL;
}

/* The question to put before a place: asked where first used, once, and only where somebody is there to answer. */
static const struct kind *question_first(struct world *world, const struct kind *kind, const struct place *place,
                                         struct arena *arena, struct err *err) {
    const char *value = NULL;
    if (!world->asks || world->unkept || !kind->asks || place->args ||
        guide_setting(world, kind->asks, arena, &value, err) != 0 || value)
        return NULL;
    return page_kind(kind->asks);
}

/* Where the content asks its reader to confirm something first, that is the page; where nobody is there to ask, a sentence. */
static const char *confirm_first(struct world *world, const char *address, const struct kind *kind, struct arena *arena,
                                 struct err *err) {
    static const char *const open[] = {"may-use", "help", "kept", "display"};
    const char *pack = NULL;
    bool closed = true;
    for (int i = 0; i < COUNT(open); i++)
        closed &= strcmp(kind->name, open[i]) != 0;
    if (closed)
        pack = unconfirmed_pack(world, arena, err);
    if (pack && !world->asks)
        err_set(err, FAULT_USAGE,
                "The pack \"%s\" asks you to confirm that you may use it. Open pathway once with it and say yes.",
                pack);
    return pack ? place_with(arena_print(arena, "may-use/%s", pack), "then", address, arena) : NULL;
}

static void begin(struct making *m, const char *address) {
    *m->page = (struct page){.place = address,
                             .pick = -1,
                             .title = "",
                             .trail = "Home",
                             .next = "home",
                             .today = arena_copy(m->arena, m->world->today),
                             .whose = m->world->person,
                             .now = arena_copy(m->arena, m->world->now)};
}

/* The page at an address as it stands, or the question that comes before it. */
static int build_at(struct making *m, const char *address, struct place *place) {
    const struct kind *kind;
    m->address = address;
    begin(m, address);
    if (place_read(address, m->arena, place, m->err) != 0 || !(kind = find_kind(place, m->err)))
        return -1;
    if (follow_moved(m->world, place, m->arena, m->err))
        address = m->address = m->page->place = place_write(place, m->arena);
    const char *first = confirm_first(m->world, address, kind, m->arena, m->err);
    const struct kind *question =
        m->view->brief || first ? NULL : question_first(m->world, kind, place, m->arena, m->err);
    if (question)
        first = arena_print(m->arena, "%s?then=%s", question->name, address);
    if (first) {
        if (place_read(first, m->arena, place, m->err) != 0)
            return -1;
        kind = page_kind(place->kind);
        m->address = m->page->place = first;
    }
    if (m->err->fault || kind->build(m, place) != 0)
        return -1;
    m->page->question |= kind->run != NULL;
    return 0;
}

static int build_or_tell(struct world *world, const char *address, const struct view *view, struct arena *arena,
                         struct page *page, struct err *err) {
    struct making making = {.world = world, .arena = arena, .view = view, .page = page, .err = err};
    struct place place;
    address = whole_address(world, arena_copy(arena, address), arena, err);
    if (err->fault)
        return -1;
    if (build_at(&making, address, &place) == 0)
        return 0;
    if (err->fault != FAULT_USAGE || !place.id)
        return -1;
    struct err found = {0}; /* the item is not here: perhaps the content says why */
    making.err = &found;
    begin(&making, address);
    if (build_retired(&making, &place) != 0)
        return -1;
    *err = (struct err){0};
    return 0;
}

int page_build(struct world *world, const char *address, const struct view *view, struct arena *arena,
               struct page *page, struct err *err) {
    store_hold(world->store);
    int result = build_or_tell(world, address, view, arena, page, err);
    store_release(world->store);
    return result;
}

int page_act(struct world *world, const char *address, struct arena *arena, struct outcome *outcome, struct err *err) {
    struct place place;
    const struct kind *kind;
    *outcome = (struct outcome){0};
    address = whole_address(world, address, arena, err);
    if (err->fault || place_read(address, arena, &place, err) != 0 || !(kind = find_kind(&place, err)))
        return -1;
    if (!kind->run)
        return 2;
    if (!place_arg(&place, kind->answer))
        return 1;
    if (confirm_first(world, address, kind, arena, err) && !err->fault)
        err_set(err, FAULT_USAGE, "First say that you may use this content. Nothing was changed.");
    follow_moved(world, &place, arena, err);
    return err->fault ? -1 : kind->run(world, &place, arena, outcome, err);
}

/* What parts a cell from what was said before it: a column may bring its own blank. */
static const char *between(const char *before, const char *after) {
    bool goes_on = (after[0] >= 'a' && after[0] <= 'z') || (after[0] >= '0' && after[0] <= '9');
    size_t size = strlen(before);
    if (!size || before[size - 1] == ' ')
        return "";
    return text_ends(before) ? " " : goes_on ? ", " : ". ";
}

const char *page_sentence(const struct rows *rows, const struct row *row, struct arena *arena) {
    struct buf text = {0};
    buf_add(&text, "");
    for (int i = 0; i < rows->columns; i++) {
        const struct column *column = &rows->column[i];
        const char *value = row->cell[i];
        if (!value || !*value || column->shape == BAR || column->shape == DATA || column->shape == COUNTED)
            continue;
        const char *mark = column->says ? strstr(column->says, "%s") : NULL;
        bool begins = text_ends(text.text); /* a sentence after another has its capital */
        buf_add(&text, between(text.text, column->says && mark != column->says ? column->says : value));
        size_t at = text.size;
        if (mark)
            buf_print(&text, "%.*s%s%s", (int)(mark - column->says), column->says, value, mark + 2);
        else
            buf_add(&text, column->says ? column->says : value);
        if (begins && text.text[at] >= 'a' && text.text[at] <= 'z')
            text.text[at] = (char)(text.text[at] - 'a' + 'A');
    }
    buf_add(&text, text_stop(text.text));
    const char *sentence = arena_copy(arena, text.text);
    buf_free(&text);
    return sentence;
}
