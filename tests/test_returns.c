#include "shared.h"
static void fill(TCase *tests) { (void)tests; }
int main(void) { return test_suite("returns", fill); }
