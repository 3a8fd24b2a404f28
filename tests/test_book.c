/* book: the whole content as one HTML document: all of it is there, nothing of a person is, and it is written whole or not at all. */
#include "program.h"

#define BOOK PACK "book "

START_TEST(the_book_holds_every_item_once_under_its_address) {
    static const char *const lists[][2] = {
        {"skills", "skill"},      {"roles", "role"},        {"moves", "move"},
        {"learning", "learning"}, {"practice", "practice"}, {"qualifications", "qualification"},
        {"funding", "funding"},   {"barriers", "barrier"},  {"networks", "network"}};
    struct result book = run(BOOK);
    ck_assert_int_eq(book.code, 0);
    ck_assert_str_eq(book.err, "");
    for (int i = 0; i < COUNT(lists); i++) {
        json_t *page = show_json(lists[i][0]), *row;
        size_t n;
        json_array_foreach(json_object_get(page, "rows"), n, row) {
            const char *id = arena_print(arena, "<article id=\"%s/%s\">", lists[i][1], string_of(row, "id"));
            const char *at = strstr(book.out, id);
            ck_assert_msg(at && !strstr(at + 1, id), "not once: %s", id);
        }
        ck_assert_uint_gt(n, 0);
        ck_assert_ptr_nonnull(strstr(book.out, arena_print(arena, "<section id=\"%s\">", lists[i][0])));
        json_decref(page);
    }
}
END_TEST

static bool has_id(const char *book, const char *id, size_t size) {
    const char *mark = arena_print(arena, " id=\"%.*s\"", (int)size, id);
    return strstr(book, mark) != NULL;
}

START_TEST(each_way_in_it_leads_somewhere) {
    struct result book = run(BOOK);
    int ways = 0;
    for (const char *at = book.out; (at = strstr(at, "href=\"#")); ways++) {
        at += strlen("href=\"#");
        ck_assert_msg(has_id(book.out, at, strcspn(at, "\"")), "%.*s leads nowhere", (int)strcspn(at, "\""), at);
    }
    ck_assert_int_gt(ways, 100);
    ck_assert_ptr_nonnull(strstr(book.out, "<p class=\"up\"><a href=\"#contents\">Contents</a></p>"));
}
END_TEST

START_TEST(nothing_of_a_person_is_in_it) {
    struct result before = run(BOOK);
    static const char *const said[] = {"rate lending 4 --what Magpie", "goal librarian", "plan add skill/lending"};
    for (int i = 0; i < COUNT(said); i++)
        ck_assert_int_eq(run(PACK "%s", said[i]).code, 0);
    struct result after = run(BOOK);
    ck_assert_str_eq(before.out, after.out);
    static const char *const asked[] = {"You now",       "ou would like:", "not answered",   "Say where you are",
                                        "your job asks", "My job",         "not in your log"};
    for (int i = 0; i < COUNT(asked); i++)
        ck_assert_msg(!strstr(after.out, asked[i]), "it says \"%s\"", asked[i]);
}
END_TEST

START_TEST(it_is_written_whole_or_not_at_all) {
    const char *file = arena_print(arena, "%s/book.html", home);
    char *left;
    expect(run(BOOK "-o '%s'", file), 0, "", "");
    struct result book = run(BOOK);
    ck_assert_str_eq(taken(test_read(file)), book.out);
    ck_assert_uint_eq(mode_of(file), 0600);
    expect(run(BOOK "-o '%s'", file), 2, "",
           arena_print(arena, "pathway: %s is there already. Nothing was written; add --force to replace it.\n", file));
    test_write(file, "old");
    expect(run(BOOK "--force -o '%s'", file), 0, "", "");
    ck_assert_str_eq(taken(test_read(file)), book.out);
    expect(run(BOOK "--force -o '%s'", home), 2, "",
           arena_print(arena, "pathway: %s is no file that could be replaced. Nothing was written.\n", home));
    expect(run(BOOK "-o '%s/no/such'", home), 3, "",
           arena_print(arena, "pathway: %s/no/such could not be written: No such file or directory.\n", home));
    expect(run(BOOK ">/dev/full"), 3, "", "pathway: The result could not be written: No space left on device.\n");
    ck_assert_int_eq(test_run(&left, "find '%s' -name '*.part'", home), 0);
    ck_assert_str_eq(taken(left), "");
}
END_TEST

/* As on a full disk: a file may have no more than 16 kilobytes. */
START_TEST(what_could_not_be_written_to_its_end_leaves_no_file) {
    char *out;
    ck_assert_int_eq(run(PACK "show home").code, 0); /* the content is compiled */
    int code =
        test_run(&out,
                 "trap '' XFSZ; ulimit -f 16; env -i PATH=\"$PATH\" HOME='%s' LOGNAME=jsmith LC_ALL=C.UTF-8 TZ=UTC "
                 "PATHWAY_NOW=2027-06-03T10:00:00Z \"$PATHWAY_PROGRAM\" " BOOK "-o '%s/book.html' 2>&1",
                 home, home);
    ck_assert_str_eq(taken(out),
                     arena_print(arena, "pathway: %s/book.html could not be written: File too large.\n", home));
    ck_assert_int_eq(code, 3);
    ck_assert_int_eq(test_run(&out, "find '%s' -name 'book*'", home), 0);
    ck_assert_str_eq(taken(out), "");
}
END_TEST

/* It is confirmed once, in one's own file; the book itself is written without that. */
START_TEST(a_pack_that_asks_its_reader_first_is_in_no_book_before) {
    static const char trust[] =
        "pack: {id: trust, title: Our trust, version: '2', publisher: Our library, licence: For our staff alone, "
        "confirm: I work here and may read this., reviewed: 2027-03-04}\n"
        "glossary:\n  - {id: nhs, title: NHS, about: A service of ours.}\n";
    const char *folder = arena_print(arena, "%s/trust", home), *file = arena_print(arena, "%s/book.html", home);
    ck_assert_int_eq(mkdir(folder, 0700), 0);
    test_write(arena_print(arena, "%s/pack.yaml", folder), trust);
    expect(run(BOOK "--content '%s' -o '%s'", folder, file), 2, "",
           "pathway: The pack \"trust\" asks you to confirm that you may use it. Open pathway once with it and say "
           "yes.\n");
    ck_assert_ptr_null(test_read(file));
    test_write(arena_print(arena, "%s/typed", home), "1\nq\n");
    ck_assert_int_eq(run(PACK "--content '%s' --plain <'%s/typed'", folder, home).code, 0);
    expect(run(BOOK "--content '%s' -o '%s'", folder, file), 0, "", "");
    ck_assert_ptr_nonnull(strstr(taken(test_read(file)), "A service of ours."));
}
END_TEST

START_TEST(what_is_no_book_is_said) {
    expect(run(BOOK "--as json"), 2, "", "pathway: The book is html, not \"json\".\n");
    expect(run(BOOK "now"), 2, "", "pathway: It is written: pathway book [-o FILE]\n");
    expect(run("book --content no/such"), 2, "",
           "pathway: The content folder no/such could not be read: No such file or directory.\n");
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, the_book_holds_every_item_once_under_its_address);
    tcase_add_test(tests, each_way_in_it_leads_somewhere);
    tcase_add_test(tests, nothing_of_a_person_is_in_it);
    tcase_add_test(tests, it_is_written_whole_or_not_at_all);
    tcase_add_test(tests, what_could_not_be_written_to_its_end_leaves_no_file);
    tcase_add_test(tests, a_pack_that_asks_its_reader_first_is_in_no_book_before);
    tcase_add_test(tests, what_is_no_book_is_said);
}

int main(void) {
    return test_suite("book", fill);
}
