import { Button } from 'antd';
import { Link } from 'react-router';
import { useTabTitle } from '../ui/page';
import { Invitation } from '../ui/states';
import { UI } from '../ui/ui.copy';

const HomeLink = () => (
  <Link to="/" className="text-link">
    {UI.backHome}
  </Link>
);

export function NotFoundPage() {
  useTabTitle(UI.notFoundTitle);
  return (
    <div className="page">
      <Invitation size={120} title={UI.notFoundTitle} line={UI.notFoundLine} action={<HomeLink />} />
    </div>
  );
}

export function ForbiddenPage() {
  useTabTitle(UI.forbiddenTitle);
  return (
    <div className="page" id="forbidden">
      <Invitation size={120} title={UI.forbiddenTitle} line={UI.forbiddenLine} action={<HomeLink />} />
    </div>
  );
}

/** After a release the old page asks for files that are gone; a reload brings the new one. */
export function CrashedPage() {
  useTabTitle(UI.crashedTitle);
  return (
    <div className="page">
      <Invitation
        size={120}
        title={UI.crashedTitle}
        line={UI.crashedLine}
        action={
          <Button type="primary" onClick={() => window.location.reload()}>
            {UI.reload}
          </Button>
        }
      />
    </div>
  );
}
