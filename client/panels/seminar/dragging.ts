/** Somebody on the way to a place by pointer: the browser's own drag and drop. Keyboard and touch have the list of places. */
import { useState } from 'preact/hooks';
import type { PersonId } from '#shared/model/game.ts';

/** What is dragged is somebody of a seminar, and no file or text from elsewhere. */
const KIND = 'application/x-redlines-person';

/** What makes a part of the page somebody that can be dragged. */
export const dragged = (person: PersonId) => ({
  draggable: true,
  onDragStart: ({ dataTransfer }: DragEvent) => {
    if (!dataTransfer) return;
    dataTransfer.setData(KIND, person);
    dataTransfer.effectAllowed = 'move';
  },
});

/** What makes a part of the page a place to drop somebody; `data-over` says that the pointer is there with one. */
export function useDropping(drop: (person: PersonId) => void) {
  const [over, setOver] = useState(false);
  return {
    'data-over': over,
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes(KIND)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
      if (!(currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget)))
        setOver(false);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const person = event.dataTransfer?.getData(KIND) ?? '';
      if (person !== '') drop(person);
    },
  };
}
