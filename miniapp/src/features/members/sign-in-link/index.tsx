import { ME } from '../members.copy';
import { openPage, startOver } from '../../../platform/navigate';
import { wordsOf } from '../../../platform/refusals.copy';
import { signIn } from '../../../platform/session';
import { useSending } from '../../../platform/use-sending';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { showToast } from '../../../ui/toast';

const IN_BROWSER = process.env.TARO_ENV === 'h5';

/** For one who is a member already on a phone that does not know it; in the browser's demo, for playing one. */
export function SignInLink() {
  const signing = useSending();
  const look = async () => {
    const { memberId } = await signIn();
    if (memberId) await startOver();
    else showToast({ text: ME.notFound });
  };
  return (
    <>
      <Button
        id="sign-in-button"
        look="text"
        sending={signing.sending}
        onTap={() => void (IN_BROWSER ? openPage('demo/personas') : signing.run(look))}
      >
        {IN_BROWSER ? ME.playSomeone : ME.signIn}
      </Button>
      {signing.failure ? <Notice look="refusal">{wordsOf(signing.failure)}</Notice> : null}
    </>
  );
}
