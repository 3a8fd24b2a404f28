/* What a portfolio holds, table by table, column by column: the one list from which all of it is shown, exported and brought in. The
 * history of undo (change) is no part of it: it holds nothing else, and belongs to its own file. */
#include "pathway/own.h"

/* clang-format off */
static const struct own_column settings[] = {
    {"name", HOLDS_TEXT, true, ""},
    {"value", HOLDS_TEXT, true, ""},
    {"at", HOLDS_TIME, true, "said on"},
};
static const struct own_column ticks[] = {
    {"task", HOLDS_TASK, true, ""},
    {"does", HOLDS_YES, true, "I do it"},
    {"wants", HOLDS_YES, true, "I would like to"},
    {"at", HOLDS_TIME, true, "said on"},
};
static const struct own_column answers[] = {
    {"skill", HOLDS_SKILL, true, ""},
    {"state", HOLDS_STATE, false, ""},
    {"level", HOLDS_LEVEL, false, ""},
    {"scale", HOLDS_TEXT, true, "scale"},
    {"wanted", HOLDS_LEVEL, false, "wanted"},
    {"priority", HOLDS_PRIORITY, false, "how soon"},
    {"sure", HOLDS_SURE, false, "how sure"},
    {"private", HOLDS_YES, true, "for me alone"},
    {"at", HOLDS_TIME, true, "answered on"},
    {"changed", HOLDS_TIME, true, "changed on"},
};
static const struct own_column historys[] = {
    {"n", HOLDS_NUMBER, true, ""},
    {"skill", HOLDS_SKILL, true, ""},
    {"state", HOLDS_STATE, false, ""},
    {"level", HOLDS_LEVEL, false, ""},
    {"scale", HOLDS_TEXT, false, "scale"},
    {"wanted", HOLDS_LEVEL, false, "wanted"},
    {"note", HOLDS_TEXT, false, "note"},
    {"at", HOLDS_TIME, true, "said on"},
    {"priority", HOLDS_PRIORITY, false, "how soon"},
    {"sure", HOLDS_SURE, false, "how sure"},
};
static const struct own_column entrys[] = {
    {"n", HOLDS_NUMBER, true, ""},
    {"day", HOLDS_DAY, true, ""},
    {"item", HOLDS_ITEM, false, "of"},
    {"skill", HOLDS_SKILL, false, "skill"},
    {"what", HOLDS_TEXT, true, "what I did"},
    {"so_what", HOLDS_TEXT, false, "what it showed"},
    {"now_what", HOLDS_TEXT, false, "what comes next"},
    {"minutes", HOLDS_MINUTES, false, "time"},
    {"off_job", HOLDS_YES, true, "off the job"},
    {"codes", HOLDS_TEXT, false, "codes"},
    {"private", HOLDS_YES, true, "for me alone"},
    {"at", HOLDS_TIME, true, "written on"},
};
static const struct own_column snapshots[] = {
    {"n", HOLDS_NUMBER, true, ""},
    {"upto", HOLDS_NUMBER, true, "up to change number"},
    {"role", HOLDS_ROLE, true, "for the job"},
    {"at", HOLDS_TIME, true, ""},
};
static const struct own_column chosens[] = {
    {"skill", HOLDS_SKILL, true, ""},
    {"comment", HOLDS_TEXT, false, "comment"},
    {"at", HOLDS_TIME, true, "chosen on"},
};
static const struct own_column replys[] = {
    {"question", HOLDS_QUESTION, true, ""},
    {"choice", HOLDS_CHOICE, true, ""},
    {"at", HOLDS_TIME, true, "said on"},
};
static const struct own_column actions[] = {
    {"n", HOLDS_NUMBER, true, ""},
    {"item", HOLDS_ITEM, false, "of"},
    {"skill", HOLDS_SKILL, false, "skill"},
    {"role", HOLDS_ROLE, false, "for the job"},
    {"title", HOLDS_TEXT, true, ""},
    {"why", HOLDS_TEXT, false, "why"},
    {"minutes", HOLDS_MINUTES, false, "time"},
    {"by", HOLDS_DAY, false, "by"},
    {"evidence", HOLDS_TEXT, false, "what there will be to show"},
    {"state", HOLDS_TEXT, true, "how far"},
    {"who", HOLDS_TEXT, false, "who helps"},
    {"at", HOLDS_TIME, true, "changed on"},
    {"form", HOLDS_TEXT, false, "kind"},
    {"week", HOLDS_DAY, false, "in the week of"},
    {"private", HOLDS_YES, true, "for me alone"},
};
static const struct own_column talks[] = {
    {"part", HOLDS_TEXT, true, "part"},
    {"side", HOLDS_SIDE, true, "whose"},
    {"words", HOLDS_TEXT, true, ""},
    {"at", HOLDS_TIME, true, "written on"},
};
static const struct own_column agreements[] = {
    {"n", HOLDS_NUMBER, true, ""},
    {"first", HOLDS_NUMBER, false, "begun as number"},
    {"day", HOLDS_DAY, true, ""},
    {"name", HOLDS_TEXT, true, "I"},
    {"manager", HOLDS_TEXT, true, "with"},
    {"review", HOLDS_DAY, false, "we look again on"},
    {"later", HOLDS_DAY, false, "and on"},
    {"at", HOLDS_TIME, true, "written on"},
};
static const struct own_column agreeds[] = {
    {"agreement", HOLDS_NUMBER, true, "agreement"},
    {"n", HOLDS_NUMBER, true, "line"},
    {"part", HOLDS_TEXT, true, "part"},
    {"item", HOLDS_ITEM, false, "of"},
    {"title", HOLDS_TEXT, true, ""},
    {"words", HOLDS_TEXT, false, "words"},
    {"day", HOLDS_DAY, false, "by"},
};
static const struct own_column pickeds[] = {
    {"skill", HOLDS_SKILL, true, ""},
    {"why", HOLDS_TEXT, false, "why"},
    {"at", HOLDS_TIME, true, "picked on"},
};
static const struct own_column views[] = {
    {"skill", HOLDS_SKILL, true, ""},
    {"side", HOLDS_SIDE, true, "whose"},
    {"level", HOLDS_LEVEL, true, ""},
    {"scale", HOLDS_TEXT, true, "scale"},
    {"words", HOLDS_TEXT, false, "words"},
    {"name", HOLDS_TEXT, false, "name"},
    {"at", HOLDS_TIME, true, "said on"},
};
static const struct own_column givens[] = {
    {"n", HOLDS_NUMBER, true, ""},
    {"name", HOLDS_TEXT, true, "to"},
    {"what", HOLDS_TEXT, true, "what"},
    {"lines", HOLDS_NUMBER, true, "lines"},
    {"day", HOLDS_DAY, true, ""},
    {"review", HOLDS_DAY, false, "to look at again on"},
    {"place", HOLDS_TEXT, true, "it went to"},
    {"copy", HOLDS_TEXT, true, "copy"},
    {"choice", HOLDS_ADDRESS, true, "chosen by"},
    {"at", HOLDS_TIME, true, "written on"},
};
static const struct own_column remarks[] = {
    {"copy", HOLDS_TEXT, true, "copy"},
    {"n", HOLDS_NUMBER, true, "line"},
    {"part", HOLDS_TEXT, true, "part"},
    {"item", HOLDS_ITEM, false, "of"},
    {"title", HOLDS_TEXT, true, ""},
    {"level", HOLDS_LEVEL, false, ""},
    {"words", HOLDS_TEXT, false, "words"},
    {"day", HOLDS_DAY, false, "by"},
    {"minutes", HOLDS_MINUTES, false, "time"},
    {"at", HOLDS_TIME, true, "written on"},
};

const struct own_table own_tables[OWN_TABLES] = {
    {"setting", "setting", "settings", "Settings: what I said about myself, and how it is shown", settings, COUNT(settings), 1, MERGE_KEY, Q_OWN_SETTING},
    {"tick", "everyday task", "everyday tasks", "Everyday tasks I ticked", ticks, COUNT(ticks), 1, MERGE_KEY, Q_OWN_TICK},
    {"answer", "answer", "answers", "My skills", answers, COUNT(answers), 1, MERGE_KEY, Q_OWN_ANSWER},
    {"history", "change of an answer", "changes of answers", "Every change of an answer", historys, COUNT(historys), 1, MERGE_ORDER, Q_OWN_HISTORY},
    {"entry", "entry of my log", "entries of my log", "My learning log", entrys, COUNT(entrys), 1, MERGE_ADD, Q_OWN_ENTRY},
    {"snapshot", "kept day", "kept days", "Days I kept", snapshots, COUNT(snapshots), 1, MERGE_ORDER, Q_OWN_SNAPSHOT},
    {"chosen", "skill chosen for a portfolio", "skills chosen for a portfolio", "Skills chosen for my portfolio", chosens, COUNT(chosens), 1, MERGE_KEY, Q_OWN_CHOSEN},
    {"reply", "reply to the survey", "replies to the survey", "What I said to the survey", replys, COUNT(replys), 2, MERGE_KEY, Q_OWN_REPLY},
    {"action", "thing in my plan", "things in my plan", "My plan", actions, COUNT(actions), 1, MERGE_ADD, Q_OWN_ACTION},
    {"talk", "note for a 1:1", "notes for a 1:1", "Notes for a 1:1", talks, COUNT(talks), 2, MERGE_KEY, Q_OWN_TALK},
    {"agreement", "agreement", "agreements", "What was agreed", agreements, COUNT(agreements), 1, MERGE_ADD, Q_OWN_AGREEMENT},
    {"agreed", "line of an agreement", "lines of agreements", "The lines of what was agreed", agreeds, COUNT(agreeds), 2, MERGE_PART, Q_OWN_AGREED},
    {"picked", "skill picked for a 1:1", "skills picked for a 1:1", "Skills picked to look at together", pickeds, COUNT(pickeds), 1, MERGE_KEY, Q_OWN_PICKED},
    {"view", "view of a skill", "views of skills", "What was said together of a skill", views, COUNT(views), 2, MERGE_KEY, Q_OWN_VIEW},
    {"given", "copy given away", "copies given away", "What I gave away", givens, COUNT(givens), 1, MERGE_ADD, Q_OWN_GIVEN},
    {"remark", "remark on a copy from somebody", "remarks on copies from others", "What I said of copies that others gave me", remarks, COUNT(remarks), 2, MERGE_KEY, Q_OWN_REMARK},
};
/* clang-format on */
