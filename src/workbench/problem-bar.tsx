interface ProblemBarProps {
  readonly problem: string | null;
  readonly close: string;
  readonly onClose: () => void;
}

/** Says below the header what could not be done, and what to do. */
export function ProblemBar({ problem, close, onClose }: ProblemBarProps) {
  if (problem === null) return null;
  return (
    <p class="problem" role="alert">
      {problem}
      <button type="button" class="quiet" onClick={onClose}>
        {close}
      </button>
    </p>
  );
}
