import { useState } from 'preact/hooks';
import { droppedFiles } from '../../taskpane/part/input/dropped-files';

/** Lets files be dropped on an element; `dropping` while some are held over it. */
export function useFileDrop(onFiles: (files: readonly File[]) => void) {
  const [dropping, setDropping] = useState(false);
  const handlers = {
    onDragOver: (event: DragEvent) => {
      // What stands within takes files of its own.
      setDropping(!event.defaultPrevented);
      event.preventDefault();
    },
    onDragLeave: (event: DragEvent) => {
      if (event.relatedTarget === null) setDropping(false);
    },
    onDrop: (event: DragEvent) => {
      setDropping(false);
      if (event.defaultPrevented) return;
      event.preventDefault();
      if (event.dataTransfer) droppedFiles(event.dataTransfer).then(onFiles);
    },
  };
  return { dropping, handlers };
}
