/* kinds: the builders and actions, for the one table that names them (kinds.c). */
#ifndef PAGE_KINDS_H
#define PAGE_KINDS_H
#include "making.h"

build_fn build_home, build_start, build_tick, build_assess, build_rate, build_skills, build_area, build_skill,
    build_gaps, build_learn, build_learning, build_practice, build_roles, build_role, build_qualifications,
    build_funding, build_survey, build_pksb, build_glossary, build_kept, build_meeting, build_find, build_help,
    build_job, build_goal, build_name, build_hours, build_display;
run_fn run_tick, run_rate, run_job, run_goal, run_name, run_hours, run_display;
#endif
