/** The shape of what is about to stand here. */
export function Skeleton({ label }: { readonly label: string }) {
  return (
    <div class="jh-skeleton">
      <h1 class="jh-hidden">{label}</h1>
      <div class="jh-bone jh-bone-title" />
      <div class="jh-bone" />
      <div class="jh-bone" />
      <div class="jh-bone jh-bone-short" />
      <div class="jh-bone jh-bone-block" />
    </div>
  );
}
