#!/usr/bin/python3
"""Reads what pathway gives to other programs by parsers that nobody here wrote: read_back.py csv|ics|json|html|browser PROGRAM.

Where a parser is not installed it says so and ends with 77, which is "skipped"; with CI=true that is a failure."""
import collections
import csv
import datetime
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

WAY, PROGRAM = sys.argv[1], sys.argv[2]
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
NOW = "2027-06-03T10:00:00Z"
FOLDER = tempfile.mkdtemp(prefix="pathway-read-")
AXE = os.path.join(ROOT, "build/axe/node_modules/axe-core/axe.min.js")
BAD = '=SUM(1+1), <b>"two"; \\ and\' ' + "äöü漢字" * 14
PAGES = ["gaps", "plan", "home", "log", "learn", "survey", "glossary", "learning", "certification/outline", "meeting",
         "role/librarian", "route?to=librarian", "skill/literature-searching", "funding/own-trust", "area/technology"]
SHARED = {"report": 2, "sheet": 1, "sheet?blank=yes": 1, "worksheet": None}  # with the sides of paper each may take


def stop(sentence, code=1):
    print(sentence)
    shutil.rmtree(FOLDER, ignore_errors=True)
    sys.exit(code)


def missing(what):
    ci = os.environ.get("CI") == "true"
    stop(f"{what} is not installed{', and CI must have it' if ci else ': not read'}.", 1 if ci else 77)


def hold(is_so, sentence):
    if not is_so:
        stop(sentence)


def run(*words, code=0, home="home"):
    environment = {"PATH": os.environ["PATH"], "HOME": os.path.join(FOLDER, home), "LOGNAME": "jsmith",
                   "LC_ALL": "C.UTF-8", "TZ": "UTC", "PATHWAY_NOW": NOW,
                   "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "")}
    done = subprocess.run([PROGRAM, *words], stdin=subprocess.DEVNULL, capture_output=True, env=environment,
                          cwd=ROOT, check=False)
    hold(done.returncode == code, f"pathway {' '.join(words)}: {done.returncode} {done.stderr.decode()}")
    return done.stdout


def fill():
    """A person who has said something of everything."""
    for skill, level in (("literature-searching", "2"), ("answering-enquiries", "4"), ("new-technology", "1"),
                         ("digital-help", "3"), ("lending-and-returns", "5")):
        run("rate", skill, level)
    run("rate", "e-resources", "3", "--what", BAD)
    run("goal", "librarian")
    run("plan", "add", "practice/warm-first-lines", "--by", "2027-06-20")
    run("plan", "add", "learning/digital-literacy-six-parts", "--by", "2027-07-01")
    run("plan", "add", "qualification/cilip-certification")
    run("plan", "done", "2")
    run("log", "practice/warm-first-lines", "--what", BAD, "--hours", "1.5")


def there(place):
    kind = re.split("[/?]", place)[0]
    return re.search(rf"^  {kind}\b", run("--help").decode().split("\nPlaces\n")[1], re.M)


def read_csv():
    text = run("show", "log", "--as", "csv")
    hold(text.startswith(b"\xef\xbb\xbf"), "csv: a spreadsheet is not told that it is UTF-8")
    hold(re.search(rb"(?<!\r)\n|\r(?!\n)", text) is None, "csv: a line does not end with CR and LF")
    rows = list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"), newline=""), strict=True))
    shown = json.loads(run("show", "log", "--as", "json"))["rows"]
    hold(len(rows) == len(shown) > 1, "csv: not the rows of the JSON")
    for row, as_json in zip(rows, shown):
        hold(list(row) == list(as_json), f"csv: not the keys of the JSON: {list(row)}")
        for key, value in as_json.items():
            told = "" if value is None else str(value) if isinstance(value, str) else row[key]
            fires = told[:1] in "=+-@" and told[:1]
            hold(row[key] == ("'" + told if fires else told), f"csv: {key} is {row[key]!r}, not {told!r}")
            hold(not isinstance(value, (int, float)) or float(row[key]) == value, f"csv: {key} is {row[key]!r}")
    hold(any(cell.startswith("'=SUM") for row in rows for cell in row.values()), "csv: nothing was there to fire")


def read_ics():
    try:
        import icalendar
    except ImportError:
        missing("python3-icalendar")
    for words in (("show", "plan", "--as", "ics"), ("report", "--as", "ics")):
        text = run(*words)
        for line in text.split(b"\r\n"):
            hold(len(line) <= 75, f"ics: a line of {len(line)} octets")
            line.decode()  # folded between characters
        calendar = icalendar.Calendar.from_ical(text)
        events = {str(event["SUMMARY"]): event for event in calendar.walk("VEVENT")}
        hold(list(events) == ["Write a warm first line for desk, phone and e-mail"], f"ics: {list(events)}")
        event = events.popitem()[1]
        hold(event.decoded("DTSTART") == datetime.date(2027, 6, 20), f"ics: {event.decoded('DTSTART')}")
        hold(event.decoded("DTSTAMP") == datetime.datetime(2027, 6, 3, 10, tzinfo=datetime.timezone.utc),
             f"ics: {event.decoded('DTSTAMP')}")
        hold(str(event["UID"]) == "plan-1-by-7bde6f30d1a2ab28@pathway", f"ics: {event['UID']}")


def read_json():
    try:
        import jsonschema
    except ImportError:
        missing("python3-jsonschema")
    with open(os.path.join(ROOT, "docs/pathway.report.schema.json"), encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    pages = [json.loads(run("show", place, "--as", "json")) for place in PAGES + [p for p in SHARED if there(p)]]
    if there("report"):
        pages.append(json.loads(run("report", "--as", "json")))
    for page in pages:
        for error in validator.iter_errors(page):
            stop(f"json: {page['place']}: {error.message} at {list(error.path)}")
    plan = next(page for page in pages if page["place"] == "plan")
    for key, value in (("state", "lost"), ("by", "tomorrow"), ("n", 0)):
        spoiled = dict(plan, rows=[dict(plan["rows"][0], **{key: value})])
        hold(not validator.is_valid(spoiled), f"json: a plan with {key} {value} is let through")


def write_pages():
    """The pages as files: (file, place)."""
    pages = []
    for place in PAGES + [place for place in SHARED if there(place)]:
        file = os.path.join(FOLDER, re.sub("[^a-z]", "-", place) + ".html")
        run("show", place, "--as", "html", "-o", file)
        pages.append((file, place))
    book = os.path.join(FOLDER, "book.html")
    run("book", "-o", book)
    return pages + [(book, "book")]


def check_tree(html5lib, file, place):
    with open(file, encoding="utf-8") as page:
        try:
            tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page.read())
        except html5lib.html5parser.ParseError as error:
            stop(f"html: {place}: {error}")
    ids = collections.Counter(element.get("id") for element in tree.iter() if element.get("id"))
    hold(all(count == 1 for count in ids.values()), f"html: {place}: an id stands twice: {ids.most_common(1)}")
    levels = [int(element.tag[1]) for element in tree.iter() if re.fullmatch("h[1-6]", str(element.tag))]
    hold(levels.count(1) == 1 and levels[0] == 1, f"html: {place}: not one title")
    hold(all(after <= before + 1 for before, after in zip(levels, levels[1:])), f"html: {place}: a heading is left out")
    for element in tree.iter():
        hold(element.tag not in ("script", "img", "iframe", "link", "object", "embed", "form"),
             f"html: {place}: there is a {element.tag}")
        for name, value in element.attrib.items():
            hold(not name.startswith("on") and name not in ("src", "srcset", "action"), f"html: {place}: {name}")
            if name == "href":
                hold(value[1:] in ids if value.startswith("#") else re.match("https?://", value),
                     f"html: {place}: {value} leads nowhere")
    return tree, ids


def read_html():
    try:
        import html5lib
    except ImportError:
        missing("python3-html5lib")
    if not shutil.which("tidy"):
        missing("tidy")
    for file, place in write_pages():
        tree, ids = check_tree(html5lib, file, place)
        said = subprocess.run(["tidy", "-errors", "-quiet", "-access", "3", file], capture_output=True, text=True,
                              check=False).stderr.splitlines()
        # what HTML 5 has no more (a summary of a table, short forms of its headings), that style is looked at elsewhere; addresses that
        # are written out, since paper has no links; and headings that it takes for none where they are long
        said = [line for line in said if not re.search(r"Access: \[(5\.5\.1|5\.6\.1|6\.1\.1|13\.1\.1\.3|3\.5\.3\.1)\.?", line)]
        hold(not said, f"html: {place}: {said[:5]}")
    text = " ".join(tree.itertext())
    for kind, words in (("skill", "skills"), ("role", "roles"), ("learning", "learning")):
        for row in json.loads(run("--visit", "show", words, "--as", "json"))["rows"]:
            hold(f"{kind}/{row['id']}" in ids, f"book: {kind}/{row['id']} is not there")
            hold(row["title"] in text, f"book: {row['title']} is not there")
    hold(run("book") == run("book", home="nobody"), "book: something of a person is in it")


def chromium(*words):
    return subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                           "--disable-background-networking", "--disable-component-update", "--disable-sync",
                           f"--user-data-dir={FOLDER}/chromium", *words],
                          capture_output=True, text=True, check=False).stdout


def check_access(file, place, scheme):
    """axe runs in a copy of the page, whose own rule against scripts is taken out there."""
    with open(file, encoding="utf-8") as page, open(AXE, encoding="utf-8") as axe:
        text = re.sub('<meta http-equiv="Content-Security-Policy"[^>]*>', "", page.read())
        script = axe.read()
    run_it = ("axe.run(document).then(r => { document.documentElement.innerHTML = '<body><pre id=found></pre>';"
              " document.getElementById('found').textContent = JSON.stringify({passes: r.passes.length,"
              " wrong: r.violations.map(v => [v.id, v.nodes.length, v.nodes[0].html])}); });")
    copy = os.path.join(FOLDER, "copy.html")
    with open(copy, "w", encoding="utf-8") as page:
        page.write(text.replace("</body>", f"<script>{script}</script><script>{run_it}</script></body>"))
    told = chromium("--virtual-time-budget=60000", f"--blink-settings=preferredColorScheme={scheme}", "--dump-dom",
                    f"file://{copy}")
    found = re.search('<pre id="found">(.*?)</pre>', told, re.S)
    hold(found, f"browser: {place}: axe did not end: {told[-300:]}")
    found = json.loads(re.sub("&(lt|gt|amp);", lambda m: {"lt": "<", "gt": ">", "amp": "&"}[m[1]], found[1]))
    hold(found["passes"] > 10, f"browser: {place}: axe looked at little")
    hold(not found["wrong"], f"browser: {place}, {'light' if scheme else 'dark'}: {found['wrong']}")


def check_paper(file, place, sides):
    paper = file + ".pdf"
    chromium("--no-pdf-header-footer", f"--print-to-pdf={paper}", f"file://{file}")
    told = subprocess.run(["pdfinfo", paper], capture_output=True, text=True, check=False).stdout
    pages = re.search(r"Pages:\s+(\d+)", told)
    hold(pages and re.search(r"Page size:.*A4", told), f"browser: {place}: no paper: {told}")
    hold(not sides or int(pages[1]) <= sides, f"browser: {place}: {pages[1]} sides of paper, not {sides}")
    text = subprocess.run(["pdftotext", "-raw", paper, "-"], capture_output=True, text=True, check=False).stdout
    with open(file, encoding="utf-8") as page:
        title = re.search("<h1>(.*?)</h1>", page.read())[1].replace("&#39;", "'")
    words = " ".join(text.split())
    hold(title in words and "3 June 2027. Made with pathway." in words, f"browser: {place}: not on paper: {title}")


def read_browser():
    if not shutil.which("chromium"):
        missing("chromium")
    if not os.path.exists(AXE):
        missing("axe-core (./run test fetches it)")
    if not shutil.which("pdfinfo"):
        missing("poppler-utils")
    looked_at = ["gaps", "learning", "route?to=librarian", "certification/outline", *SHARED]
    pages = [(file, place) for file, place in write_pages() if place in looked_at]
    small = os.path.join(FOLDER, "small.html")
    run("book", "--content", "tests/fixtures/pack", "-o", small)
    for file, place in pages + [(small, "book")]:
        for scheme in (0, 1):
            check_access(file, place, scheme)
        check_paper(file, place, SHARED.get(place))


fill()
{"csv": read_csv, "ics": read_ics, "json": read_json, "html": read_html, "browser": read_browser}[WAY]()
stop(f"{WAY}: read back.", 0)
