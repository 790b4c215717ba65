/** A defined name; `formula` has its `=`. */
export interface HostName {
  readonly name: string;
  formula: string;
  visible: boolean;
  comment: string;
}
