export const usage = `Junheng checks a county's school statistics against the standard of
high-quality balanced compulsory education.

Usage
  junheng check FILE               checks a county, or each that it holds
  junheng check FOLDER|FILE…       checks each county, then rolls them up
  junheng check FILE… --together   checks several files as one county
  junheng plan FILE                the least that meets everything at once
  junheng template --out FILE.xlsx writes an empty form
  junheng standards                lists the standards known by name
  junheng explain CODE             explains an item or a finding, e.g. R1, D24

What is checked by
  --standard ID      national-2017 (default), akqi-2022, hebei-2017, shenyang,
                     or your own .json file
  --date DATE        day of the check, YYYY-MM-DD; default: today
  --last-year FILE   last year's workbook, to compare with
  --county NAME      of several counties in a workbook this one alone
  --profile FILE     answers on sheets, columns and rows (.json, exported in the
                     pane's settings)
  --password WORD    to open the file; or the variable JUNHENG_PASSWORD, or
                     typed when asked

What is written (inputs stay as they are; older results are replaced)
  --out FILE.xlsx    the workbook with our sheets; of several files the roll-up,
                     or a folder that ends in /
  --template NAME    the sheets of --out: 汇总, the summary (default); 申报表,
                     the national form; 申报表六位小数, with six decimals
  --sheets-only      --out holds our sheets alone, with formulas between them
  --values           --out holds our sheets alone, without formulas
  --marked FILE.xlsx a copy with marks on the cells; of several files a folder
  --json FILE|-      the whole result; - to the screen, alone; of several files
                     a folder too
  --csv FILE.csv     the list of problems (one county)
  --report-text FILE.txt|-   figures for the self-assessment (one county)

Slips (one county)
  --slips FILE.xlsx|FOLDER/   each school's figures to confirm: one workbook, or
                              a small workbook a school
  --corrections FOLDER|FILE   slips that came back: the corrections, what they
                              change, and what can't be taken and why
  --corrected FILE.xlsx       a copy corrected by them, with the sheet 更正记录

Your own form (one county)
  --form BLANK.xlsx  a blank form of your province or prefecture; --out is the
                     filled one; of a form about one school a folder/
  --form-trace       adds a sheet to it: each cell, its source, why it is empty
  --form-accept all  what is understood is listed, and filled in only when
                     confirmed: all without ⚠, or numbers like 1,3-7,12
  --form-profile FILE.json   answers and confirmations of before: the same
                     form is filled without asking
  --form-profile-out FILE.json   keeps what is confirmed now

The plan
  --costs FILE.json  prices, caps, budget, posts, schools left untouched;
                     without prices the fewest teachers come first
  --years 1|2|3      the plan holds for the years to come too: grades move up,
                     as many enter as this year
  --planned FILE.xlsx  a copy with the plan's figures put in; --out is the
                     workbook with the sheet of the plan

Other
  --together         the files are one county's (stages or schools apart)
  --jobs N           files at a time; default: as many as there are cores
  --lang zh|en       language; default: by LC_ALL, LC_MESSAGES, LANG
  --help, -h         this text
  --version, -v      the version

Files: .xlsx, .xlsm; also .xls (pages and XML called so, too), .et, .ods, .csv
       (copies are written as .xlsx)

Exit code: 0 met; 1 not met or undecided; 2 not checked (stderr says why)
  Several files: 0 all met; 1 some not met or undecided; 2 some not checked`;
