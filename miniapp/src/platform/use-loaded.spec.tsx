import { act, render, screen } from '@testing-library/react';
import { StateView } from '../ui/state-view';
import { show } from '../testing/taro';
import { Refusal, Unreachable } from './failure';
import { useLoaded } from './use-loaded';

function Shown({ load, id = '' }: { load: () => Promise<string>; id?: string }) {
  const loaded = useLoaded(load, id);
  return <StateView of={loaded}>{(text) => <p>{text}</p>}</StateView>;
}

const settle = () => act(async () => undefined);

describe('what a page shows', () => {
  it('turns a petal while it is asked for, and then is there', async () => {
    render(<Shown load={async () => '到了'} />);
    expect(document.querySelector('#state-loading')).not.toBeNull();
    await settle();
    expect(screen.getByText('到了')).toBeTruthy();
  });

  it('says what went wrong and asks again at a tap', async () => {
    let works = false;
    render(
      <Shown
        load={async () => {
          if (!works) throw new Refusal('UNAVAILABLE');
          return '到了';
        }}
      />,
    );
    await settle();
    expect(document.querySelector('#state-failed')?.textContent).toContain('系统正在休息');
    works = true;
    await act(async () => document.querySelector<HTMLElement>('#retry-button')!.click());
    expect(screen.getByText('到了')).toBeTruthy();
  });

  it('stays on the screen when asking again finds no network', async () => {
    let works = true;
    render(
      <Shown
        load={async () => {
          if (!works) throw new Unreachable('offline');
          return '上次的';
        }}
      />,
    );
    await settle();
    works = false;
    await act(async () => show());
    expect(screen.getByText('上次的')).toBeTruthy();
  });

  it('drops an answer that a newer question overtook', async () => {
    const answers: ((text: string) => void)[] = [];
    const load = () => new Promise<string>((resolve) => answers.push(resolve));
    const view = render(<Shown load={load} id="a" />);
    view.rerender(<Shown load={load} id="b" />);
    await act(async () => answers[1]!('乙'));
    await act(async () => answers[0]!('甲'));
    expect(screen.getByText('乙')).toBeTruthy();
  });
});
