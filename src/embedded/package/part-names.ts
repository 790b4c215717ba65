/**
 * What a part is found by, and told from others: names are compared without regard to case, to which slash parts their
 * folders, and to a slash in front, which some programs write.
 */
export function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
