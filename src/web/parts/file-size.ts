/** '340 kB', '2,1 MB': as files are sized in Swedish, in thousands. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} byte`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  return `${new Intl.NumberFormat('sv', { maximumFractionDigits: 1 }).format(bytes / 1_000_000)} MB`;
}
