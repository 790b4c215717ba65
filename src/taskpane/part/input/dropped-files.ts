/** What programs put beside the files of a folder: locks of open workbooks, and what a system keeps. */
const ASIDE = /^(?:~\$|\.)/;
const WORKBOOK = /\.(?:xls[xm]?|et|ods|csv)$/i;

/** The files that were dropped; of a folder, the workbooks in it, in the order of their names. */
export async function droppedFiles(dropped: DataTransfer): Promise<readonly File[]> {
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry());
  const files = [...dropped.files];
  if (!entries.some((entry) => entry?.isDirectory)) return files;
  const found = await Promise.all(entries.map((entry) => (entry ? filesIn(entry) : [])));
  return found.flat().sort((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }));
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) {
    if (ASIDE.test(entry.name) || !WORKBOOK.test(entry.name)) return [];
    return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: File[] = [];
  // A reader gives a part of its entries at a time, and none once it is through.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    for (const inner of some) found.push(...(await filesIn(inner)));
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
