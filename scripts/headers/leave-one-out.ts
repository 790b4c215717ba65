export function leaveOneOutReport(): string[] {
  return [];
}
