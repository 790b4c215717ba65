/** Style sheets are the bundlers' to put together. */
declare module '*.css';

/** A workbook that goes into the script. */
declare module '*.xlsx' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}

/** A text that goes there. */
declare module '*.txt' {
  const text: string;
  export default text;
}
