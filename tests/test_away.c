/* away: one's own data walked by keys and by lines: who can see it, a page taken away, what was there before put back, all of it deleted. */
#include "program.h"
#include "visit.h"

static const struct { int rows, columns; } sizes[] = {{24, 80}, {20, 40}};

static struct tui *start(int size, const char *day, const char *place) {
    struct tui_how how = {.rows = sizes[size].rows,
                          .columns = sizes[size].columns,
                          .home = home,
                          .environment = {arena_print(arena, "PATHWAY_NOW=%sT10:00:00Z", day)},
                          .arguments = {place}};
    return tui_start(&how);
}

/* Types something and waits for what it leads to. */
static void press(struct tui *t, const char *keys, const char *leads_to) {
    tui_type(t, keys);
    tui_until(t, leads_to);
}

START_TEST(ones_own_data_is_looked_at_put_back_and_deleted_by_keys) {
    struct tui *t = start(_i, "2027-06-03", "rate/lending");
    tui_until(t, "How shall it be shown?");
    press(t, "<Enter>", "Loans and requests");
    press(t, "2", "Saved.");
    visit_leave(t);
    t = start(_i, "2027-06-04", "rate/lending");
    press(t, "5", "Saved.");
    press(t, "0", "Home");
    press(t, "@", "Where my answers are kept");
    press(t, "1", "Everything kept about me");
    press(t, "<Esc>", "If you leave the trust");
    press(t, "6", "Backups");
    press(t, "1", "Put back what I had");
    press(t, "1", "Put back: what you had");
    tui_until(t, "Home");
    press(t, "=", "Take this page away");
    press(t, "1", "To select and copy");
    press(t, "0", "Home");
    press(t, "@3", "Delete it all?");
    press(t, "no<Enter>", "Type delete to delete it all. Nothing");
    tui_type(t, "<Ctrl-U>");
    press(t, "delete<Enter>", "It is deleted");
    press(t, "0", "Start: tick what you do");
    visit_leave(t);
}
END_TEST

/* The same in lines: each of these is read, in this order. */
START_TEST(the_same_in_plain_lines) {
    static const char *const read[] = {
        "Saved. Loans and requests: I show others.\n",
        "Where my answers are kept.\nThe page you came from says of you what is in your own file. It stands on "
        "this\nscreen alone, and nobody "
        "else sees it unless you show or give it.\n",
        "Everything kept about me.\n",
        "1 My skills, 1 answer.\n2 Every change of an answer, 2 changes of answers.\n",
        "Where my answers are kept.\nThe rest is as it was; r reads it all.\n",
        "Backups.\n",
        "1 Before your changes of 4 June 2027.\n",
        "Put back what I had before your changes of 4 June 2027?\nMy skills: now one, in the backup one.\n",
        ("Put back: what you had before your changes of 4 June 2027. What was there\nuntil now is the backup "
         "2027-06-04-2.\n"),
        "Take this page away.\nHome.\n\nIt is made for you alone, and may hold what you keep to yourself.",
        "1 As lines of text, to select and copy.\n2 As a page to print.\n",
        "To select and copy.\nHome.\n",
        "2 My skills, 1 worth growing, of 1 answered.\n",
        "Delete it all?\n",
        "Backups of it: 2, deleted as well.\n",
        "Type delete to delete it all: Type delete to delete it all. Nothing was deleted.\n",
        "It is deleted.\nWhen: 4 June 2027, 10:00 UTC.\n",
        "Home.\n",
        "1 Start: tick what you do",
    };
    char *out;
    test_write(arena_print(arena, "%s/typed", home), "5\n0\n@\n1\nb\n6\n1\n1\n=\n1\nb\nb\n@\n3\nyes\ndelete\n0\nq\n");
    ck_assert_int_eq(run(PACK "rate lending 2").code, 0);
    int code = test_run(
        &out,
        "env -i PATH=\"$PATH\" HOME='%s' LOGNAME=jsmith LC_ALL=C.UTF-8 TZ=UTC PATHWAY_NOW=2027-06-04T10:00:00Z "
        "\"$PATHWAY_PROGRAM\" " PACK "rate/lending <'%s/typed' 2>&1",
        home, home);
    const char *at = out;
    ck_assert_int_eq(code, 0);
    for (int i = 0; i < COUNT(read); i++) {
        const char *found = strstr(at, read[i]);
        ck_assert_msg(found != NULL, "%s is not read in\n%.3000s", read[i], at);
        at = found + strlen(read[i]);
    }
    free(out);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_loop_test(tests, ones_own_data_is_looked_at_put_back_and_deleted_by_keys, 0, COUNT(sizes));
    tcase_add_test(tests, the_same_in_plain_lines);
}

int main(void) {
    return test_suite("away", fill);
}
