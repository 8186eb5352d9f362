// What a finger and a keyboard do to the built-in components, and what these do in turn.
import { isOn } from './page-text';
import type { Renderer } from './renderer';

export interface OuterActs {
  navigate(element: Element): void;
  share(button: Element): void;
}

const TOUCH = { identifier: 0, pageX: 10, pageY: 10, clientX: 10, clientY: 10, force: 1 };
const TEXT_FIELDS = 'input, textarea';
const DEFAULT_MAXLENGTH = 140;

export function tap(renderer: Renderer, element: Element, outer: OuterActs): void {
  const control = controlOf(element);
  if (control && isOn(control, 'disabled')) {
    throw new Error(`<${control.tagName.toLowerCase()}> "${control.textContent?.trim() ?? ''}" is disabled and takes no tap`);
  }
  touch(renderer, element, 'touchstart');
  touch(renderer, element, 'touchend');
  renderer.fire(element, 'tap', { x: TOUCH.pageX, y: TOUCH.pageY }, { touches: [TOUCH], changedTouches: [TOUCH] });
  const target = control?.tagName === 'LABEL' ? labelled(control) : control;
  if (target) act(renderer, target, outer);
}

export function longPress(renderer: Renderer, element: Element): void {
  touch(renderer, element, 'touchstart');
  renderer.fire(element, 'longpress', { x: TOUCH.pageX, y: TOUCH.pageY }, { touches: [TOUCH], changedTouches: [TOUCH] });
  touch(renderer, element, 'touchend');
}

/** Types a whole text: focus, one input event, blur. The field keeps no more than its maxlength. */
export function type(renderer: Renderer, field: Element, text: string): void {
  if (!field.matches(TEXT_FIELDS)) throw new Error(`<${field.tagName.toLowerCase()}> is not a text field`);
  if (isOn(field, 'disabled')) throw new Error('The text field is disabled');
  const limit = Number(field.getAttribute('maxlength') ?? DEFAULT_MAXLENGTH);
  const value = limit >= 0 ? text.slice(0, limit) : text;
  renderer.fire(field, 'focus', { value: field.getAttribute('value') ?? '', height: 0 });
  field.setAttribute('value', value);
  renderer.fire(field, 'input', { value, cursor: value.length, keyCode: 0 });
  renderer.fire(field, 'blur', { value: field.getAttribute('value') ?? '', cursor: value.length });
}

/** A picker, slider or any control that reports a new value. */
export function change(renderer: Renderer, element: Element, value: unknown): void {
  if (isOn(element, 'disabled')) throw new Error(`<${element.tagName.toLowerCase()}> is disabled`);
  renderer.fire(element, 'change', { value });
}

export function submit(renderer: Renderer, form: Element): void {
  const value: Record<string, unknown> = {};
  for (const field of form.querySelectorAll('[name]')) value[field.getAttribute('name') ?? ''] = valueOf(field);
  renderer.fire(form, 'submit', { value });
}

function act(renderer: Renderer, control: Element, outer: OuterActs): void {
  switch (control.tagName) {
    case 'BUTTON': {
      const form = control.closest('form');
      if (control.getAttribute('form-type') === 'submit' && form) submit(renderer, form);
      if (control.getAttribute('form-type') === 'reset' && form) renderer.fire(form, 'reset', {});
      if (control.getAttribute('open-type') === 'share') outer.share(control);
      break;
    }
    case 'SWITCH': {
      const checked = !isOn(control, 'checked');
      control.setAttribute('checked', String(checked));
      renderer.fire(control, 'change', { value: checked });
      break;
    }
    case 'CHECKBOX': {
      control.setAttribute('checked', String(!isOn(control, 'checked')));
      const group = control.closest('checkbox-group');
      if (group) renderer.fire(group, 'change', { value: checkedValues(group, 'checkbox') });
      break;
    }
    case 'RADIO': {
      const group = control.closest('radio-group');
      for (const other of group?.querySelectorAll('radio') ?? []) other.setAttribute('checked', String(other === control));
      if (group) renderer.fire(group, 'change', { value: control.getAttribute('value') ?? '' });
      break;
    }
    case 'NAVIGATOR':
      outer.navigate(control);
      break;
  }
}

function controlOf(element: Element): Element | null {
  return element.closest('button, switch, checkbox, radio, navigator, label');
}

function labelled(label: Element): Element | null {
  const named = label.getAttribute('for');
  const inside = 'button, switch, checkbox, radio';
  return named ? (label.ownerDocument.getElementById(named) ?? null) : label.querySelector(inside);
}

function touch(renderer: Renderer, element: Element, phase: 'touchstart' | 'touchend'): void {
  const touches = phase === 'touchstart' ? [TOUCH] : [];
  renderer.fire(element, phase, {}, { touches, changedTouches: [TOUCH] });
}

function valueOf(field: Element): unknown {
  switch (field.tagName) {
    case 'SWITCH':
      return isOn(field, 'checked');
    case 'CHECKBOX-GROUP':
      return checkedValues(field, 'checkbox');
    case 'RADIO-GROUP':
      return checkedValues(field, 'radio')[0] ?? '';
    default:
      return field.getAttribute('value') ?? '';
  }
}

function checkedValues(group: Element, tag: string): string[] {
  return [...group.querySelectorAll(tag)].filter((one) => isOn(one, 'checked')).map((one) => one.getAttribute('value') ?? '');
}
