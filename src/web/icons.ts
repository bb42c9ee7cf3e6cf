import spritesheet from '@fkui/icon-lib-default/dist/f/spritesheet.svg?raw';

/**
 * Puts FKUI's icons on the page. Their own way in writes inline styles, which the content security policy forbids: here each
 * style becomes the presentation attributes that say the same.
 */
export function addIcons(): void {
  const withoutStyles = spritesheet
    .replace(/<style>[^<]*<\/style>/g, '')
    .replace(/class="i"/g, 'fill="currentColor"')
    .replace(/style="([^"]*)"/g, (_style, rules: string) => asAttributes(rules));
  const svg = new DOMParser().parseFromString(withoutStyles, 'image/svg+xml').documentElement;
  svg.setAttribute('hidden', '');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('width', '0');
  svg.setAttribute('height', '0');
  document.body.append(document.importNode(svg, true));
}

/** 'fill:red;clip-rule:evenodd' → 'fill="red" clip-rule="evenodd"' */
function asAttributes(rules: string): string {
  return rules
    .split(';')
    .map((rule) => rule.split(':'))
    .map(([name, value]) => (name === undefined || value === undefined ? '' : `${name}="${value}"`))
    .join(' ');
}
