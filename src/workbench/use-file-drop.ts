import { useState } from 'preact/hooks';
import { droppedFiles } from './dropped-files';

/** Lets files be dropped on an element; `dropping` while some are held over it. */
export function useFileDrop(onFiles: (files: readonly File[]) => void) {
  const [dropping, setDropping] = useState(false);
  const handlers = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setDropping(true);
    },
    onDragLeave: (event: DragEvent) => {
      if (event.relatedTarget === null) setDropping(false);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setDropping(false);
      if (event.dataTransfer) droppedFiles(event.dataTransfer).then(onFiles);
    },
  };
  return { dropping, handlers };
}
