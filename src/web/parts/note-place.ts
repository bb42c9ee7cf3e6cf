/**
 * Where the keyboard is in the page, before something there may go away. What is given back is called when it has: if nothing has
 * focus any more, the nearest heading before gets it, so that Tab goes on from there and not from the top of the page.
 */
export function notePlace(from: Element | null = document.activeElement): () => void {
  const headings = [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3)')]
    .filter((one) => from !== null && isBefore(one, from))
    .reverse();
  return () => {
    if (document.activeElement !== document.body) return;
    const place = headings.find((one) => one.isConnected);
    place?.setAttribute('tabindex', '-1');
    place?.focus();
  };
}

function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
