import { act, fireEvent, render, screen } from '@testing-library/react';
import { CONSENT_DOCUMENT_VERSION, CONSENT_PURPOSES, CONSENT_PURPOSE_TEXTS } from '@tongxing/shared';
import type { JoinRequest, LandingView } from '../../../platform/api-types';
import { Refusal, type Failure } from '../../../platform/failure';
import { forgetEverything } from '../../../testing/taro';
import { JoinForm } from '.';
import { useJoinForm } from './use-join-form';

const LANDING = {
  organisation: { name: '山海同行', mission: '', contactPhone: '0571-88001234' },
  consentDocument: {
    version: CONSENT_DOCUMENT_VERSION,
    purposes: CONSENT_PURPOSES.map((purpose) => ({ purpose, ...CONSENT_PURPOSE_TEXTS[purpose] })),
  },
} as LandingView;

function Form({ onRequest, failure = null }: { onRequest: (request: JoinRequest | null) => void; failure?: Failure | null }) {
  const form = useJoinForm();
  return (
    <>
      <JoinForm form={form} landing={LANDING} failure={failure} ticketTitle={null} documents={null} />
      <button onClick={() => onRequest(form.requestFor(LANDING, 'code1'))}>加入</button>
    </>
  );
}

const tap = (id: string) => act(() => document.querySelector<HTMLElement>(`#${id}`)!.click());
const submit = () => act(() => screen.getByText('加入').click());

beforeEach(forgetEverything);

it('gives no consent by itself and says gently what is missing', () => {
  const requested = jest.fn();
  render(<Form onRequest={requested} />);
  submit();
  expect(requested).toHaveBeenCalledWith(null);
  expect(screen.getByText(/给自己取个称呼/)).toBeTruthy();
  expect(screen.getByText(/打开「入会与活动记录」才能加入/)).toBeTruthy();
  expect(screen.getByText(/请确认已满 14 周岁/)).toBeTruthy();
});

it('asks for a name, the required consent and the age, and sends each purpose as it was decided', () => {
  const requested = jest.fn();
  render(<Form onRequest={requested} />);
  fireEvent.change(screen.getByLabelText('怎么称呼你'), { target: { value: ' 小河 ' } });
  tap('consent-membership');
  tap('over-14');
  tap('avatar-sky');
  submit();
  expect(requested).toHaveBeenCalledWith({
    nickname: '小河',
    avatarKey: 'sky',
    consents: [
      { purpose: 'membership', granted: true },
      { purpose: 'messages', granted: false },
      { purpose: 'stories', granted: false },
    ],
    documentVersion: CONSENT_DOCUMENT_VERSION,
    isOver14: true,
    joinCode: 'code1',
  });
});

it('keeps what was typed when it is refused, and when the page is opened anew', () => {
  const view = render(<Form onRequest={jest.fn()} />);
  fireEvent.change(screen.getByLabelText('怎么称呼你'), { target: { value: '小河' } });
  tap('consent-membership');
  view.unmount();
  render(<Form onRequest={jest.fn()} failure={new Refusal('UNAVAILABLE')} />);
  expect(screen.getByLabelText('怎么称呼你')).toHaveProperty('value', '小河');
  expect(document.querySelector('#consent-membership .tx-switch')!.className).toContain('is-on');
  expect(document.querySelector('#join-failure')?.textContent).toContain('系统正在休息');
});

it('shows whom a guardian can call', () => {
  render(<Form onRequest={jest.fn()} failure={new Refusal('GUARDIAN_REQUIRED')} />);
  expect(screen.getByText('联系电话 0571-88001234')).toBeTruthy();
});
