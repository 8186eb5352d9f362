// What a person reads on the page, and where a name or a selector points.

/** Inline in a mini-program as in print; every other element starts its own line. */
const INLINE = new Set(['TEXT', 'SPAN']);

export function readText(node: Node): string {
  const parts: string[] = [];
  const walk = (current: Node) => {
    if (current.nodeType === 3) {
      parts.push(current.nodeValue ?? '');
      return;
    }
    const breaks = current.nodeType === 1 && !INLINE.has((current as Element).tagName);
    if (breaks) parts.push('\n');
    current.childNodes.forEach(walk);
    if (breaks) parts.push('\n');
  };
  walk(node);
  return parts.join('').split('\n').map((line) => line.trim()).filter(Boolean).join('\n');
}

/** The element that a person would mean: a CSS selector when it starts like one, else the innermost one that reads so. */
export function findTarget(container: Element, target: string | RegExp): Element | undefined {
  if (typeof target === 'string' && /^[#.[]|^(button|input|textarea|form|switch|picker|image|view|text)\b/.test(target)) {
    return container.querySelector(target) ?? undefined;
  }
  const texts = [...container.querySelectorAll('*')].map((element) => ({ element, text: readText(element) }));
  const innermost = (matches: (text: string) => boolean) => {
    const found = texts.filter(({ text }) => text !== '' && matches(text)).map(({ element }) => element);
    return found.find((element) => !found.some((other) => other !== element && element.contains(other)));
  };
  if (target instanceof RegExp) return innermost((text) => target.test(text));
  return innermost((text) => text === target) ?? innermost((text) => text.includes(target)) ?? byLabel(container, target);
}

function byLabel(container: Element, label: string): Element | undefined {
  return [...container.querySelectorAll('[aria-label]')].find((element) => element.getAttribute('aria-label') === label);
}

/** An attribute that is there and not the word false: how WeChat reads a boolean property. */
export function isOn(element: Element, name: string): boolean {
  const value = element.getAttribute(name);
  return value !== null && value !== 'false';
}
