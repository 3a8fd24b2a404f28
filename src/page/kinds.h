/* kinds: the builders and actions, for the one table that names them (kinds.c). */
#ifndef PAGE_KINDS_H
#define PAGE_KINDS_H
#include "making.h"

build_fn build_home, build_start, build_tick, build_assess, build_rate, build_skills, build_area, build_skill,
    build_gaps, build_learn, build_learning, build_practice, build_roles, build_role, build_qualifications,
    build_funding, build_survey, build_pksb, build_glossary, build_kept, build_meeting, build_find, build_help,
    build_job, build_goal, build_name, build_hours, build_option, build_me, build_barriers, build_mine, build_networks,
    build_moves, build_fits, build_log, build_areas, build_again, build_last, build_history, build_snapshots,
    build_snapshot, build_facet, build_write, build_entry, build_year, build_undo, build_pack, build_coverage,
    build_due, build_may_use, build_reply, build_replies, build_review, build_confirm, build_route, build_step,
    build_grow, build_why, build_cover;
run_fn run_tick, run_rate, run_job, run_goal, run_name, run_hours, run_option, run_mine, run_may_use, run_facet,
    run_write, run_entry, run_year, run_undo, run_again, run_last, run_snapshot, run_reply, run_confirm;

/* The plan (plan.c), one thing of it (planned.c), what is decided of it (deciding.c), what goes in it (planning.c), protected time
 * (protected.c), and jobs side by side (compare.c). */
build_fn build_plan, build_planned, build_action, build_decide, build_add, build_own, build_time, build_protected,
    build_compare;
run_fn run_action, run_decide, run_add, run_own, run_protected;

/* The 1:1: its pages (talk.c, agreeing.c), what is told there (tell.c), agreements (agree.c), skills side by side (together.c), and what
 * stays out of it (apart.c). */
build_fn build_talk, build_tell, build_settle, build_line, build_agree, build_agreements, build_agreement, build_take,
    build_view, build_pick, build_see, build_apart;
run_fn run_tell, run_settle, run_line, run_agree, run_take, run_pick, run_see;
/* Over files of several people: team.c, and returns.c of a survey; one's own answers to it, without a name: return.c. */
build_fn build_team, build_returns, build_return;
run_fn run_return;
struct left_out;
void make_left_out(struct making *, const struct left_out *); /* team.c: the files that were left out, and why */

/* A portfolio for Certification: certification.c, with pages of it in choosing.c and outline.c. */
build_fn build_certification, build_choose, build_comment, build_portfolio_start;
run_fn run_choose, run_comment, run_portfolio_start;
int build_choosing(struct making *);
int build_outline(struct making *);

/* manager.c: what a manager reads alone; sheet.c, worksheet.c and report.c: what is made to be printed. */
build_fn build_manager, build_sheet, build_worksheet, build_report;
int build_manager_hub(struct making *);
/* Giving a copy (give.c), and what was given (giving.c). */
build_fn build_share, build_give, build_shared, build_service;
run_fn run_give;
/* What others gave (received.c), what is said of it (remark.c), sending that back (answer.c), and taking an answer over (merge.c). */
build_fn build_received, build_remark, build_answer, build_merge, build_discard;
run_fn run_remark, run_answer, run_merge, run_discard;
/* The file as a whole: what it holds (everything.c), its backups (backups.c), what goes out of it (out.c), its end (erase.c). */
build_fn build_everything, build_backups, build_restore, build_export, build_erase, build_erased, build_out, build_copy,
    build_forget, build_visit;
run_fn run_restore, run_export, run_erase, run_out, run_forget, run_visit;
/* How much there is of each sort of own_tables (16 of them), and the same in words: "12 answers, 3 entries of my log"; "" for nothing. */
int own_counts(struct making *, long count[]);
const char *own_words(struct making *, const long count[]);

/* elsewhere.c: an address that names nothing here. */
/* An id alone, "e-resources", is the item of that id: "skill/e-resources". The address as it was where it is none; err where
 * several kinds have it. */
const char *whole_address(struct world *, const char *address, struct arena *, struct err *);
/* Where an address names an item by an id that it had before, the item's id now. True when it did. */
bool follow_moved(struct world *, struct place *, struct arena *, struct err *);
/* The item that an address names, also by its id alone or by one that it had before. -1: that is no address. */
int item_place(struct making *, const char *address, struct place *);
/* Does it open something: an item that is here, with its title (NULL where it has none), or one that is here no longer. */
bool item_opens(struct making *, const char *address, const char **title);
build_fn build_retired; /* why an item is no longer here; -1 without a word where nobody said */
/* The id of a pack whose reader must first confirm that they may use it, or NULL. */
const char *unconfirmed_pack(struct world *, struct arena *, struct err *);

/* review.c: the skills of which a change of the content touches what was said, and nobody looked at yet: rows of the page "review".
 * Asked at every start: where nothing is adrift it looks up each answer's skill once. */
long review_count(struct making *);
#endif
