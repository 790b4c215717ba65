/** The file's name out of the address that Excel gives: a URL on the web, a path, in which `%` is a letter, on a desktop. */
export function documentName(address: string): string {
  const name = address.slice(Math.max(address.lastIndexOf('/'), address.lastIndexOf('\\')) + 1);
  if (!/^https?:/i.test(address)) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
