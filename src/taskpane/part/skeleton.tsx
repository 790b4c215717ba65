/** The shape of what is about to stand here. */
export function Skeleton({ label }: { readonly label: string }) {
  return (
    <div class="jh-skeleton" role="status" aria-label={label}>
      <div class="jh-bone jh-bone-title" />
      <div class="jh-bone" />
      <div class="jh-bone" />
      <div class="jh-bone jh-bone-short" />
      <div class="jh-bone jh-bone-block" />
    </div>
  );
}
