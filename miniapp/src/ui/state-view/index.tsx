import { Image, Text, View } from '@tarojs/components';
import { blossomSvg, petalTurningSvg, svgDataUri } from '@tongxing/shared';
import type { ReactNode } from 'react';
import { isUnreachable, isWorthRetrying, type Failure } from '../../platform/failure';
import { readingWordsOf } from '../../platform/refusals.copy';
import type { Loaded } from '../../platform/use-loaded';
import type { Pages } from '../../platform/use-pages';
import { Button } from '../button';
import { Notice } from '../notice';
import { h5Role } from '../tap';
import { UI } from '../ui.copy';
import './index.scss';

const TURNING = svgDataUri(petalTurningSvg({ size: 96 }));
const BUD = svgDataUri(blossomSvg({ petals: [], size: 240, large: true }));

/** One petal turning. */
export function Waiting({ children = UI.loading }: { children?: string }) {
  return (
    <View {...h5Role('status')} className="tx-state" id="state-loading">
      <Image className="tx-state__petal" src={TURNING} mode="aspectFit" />
      <Text className="tx-state__text">{children}</Text>
    </View>
  );
}

/** A bud and one sentence of invitation. */
export function Empty({ children, action }: { children: string; action?: ReactNode }) {
  return (
    <View className="tx-state" id="state-empty">
      <Image className="tx-state__bud" src={BUD} mode="aspectFit" />
      <Text className="tx-state__text">{children}</Text>
      {action ? <View className="tx-state__action">{action}</View> : null}
    </View>
  );
}

interface FailedProps {
  failure: Failure;
  onRetry?: () => void;
  action?: ReactNode;
}

/** The page's own line says that there is no network; nothing was filled in that could be kept. */
const isOffline = (failure: Failure): boolean => isUnreachable(failure) && failure.reason === 'offline';

/** What happened, and the way on. */
export function Failed({ failure, onRetry, action }: FailedProps) {
  return (
    <View {...h5Role('alert')} className="tx-state" id={isUnreachable(failure) ? 'state-offline' : 'state-failed'}>
      <Image className="tx-state__bud" src={BUD} mode="aspectFit" />
      <Text className="tx-state__text">{isOffline(failure) ? UI.needsNetwork : readingWordsOf(failure)}</Text>
      {onRetry && (isWorthRetrying(failure) || !action) ? (
        <View className="tx-state__action">
          <Button id="retry-button" look="quiet" onTap={onRetry}>
            {UI.retry}
          </Button>
        </View>
      ) : null}
      {action ? <View className="tx-state__action">{action}</View> : null}
    </View>
  );
}

interface StateViewProps<T> {
  of: Pick<Loaded<T>, 'data' | 'failure' | 'loading' | 'reload'>;
  children: (data: T) => ReactNode;
  /** Beside trying again, for a refusal that trying again does not mend. */
  action?: ReactNode;
}

/** Waiting, failed, or there. What is there stays on the screen when asking again fails; a line says so. */
export function StateView<T>({ of, children, action }: StateViewProps<T>) {
  if (of.data !== null) {
    return (
      <>
        {of.failure && !isUnreachable(of.failure) ? <Notice look="refusal">{readingWordsOf(of.failure)}</Notice> : null}
        {children(of.data)}
      </>
    );
  }
  if (of.failure) return <Failed failure={of.failure} onRetry={() => void of.reload()} action={action} />;
  return of.loading ? <Waiting /> : <>{action ?? null}</>;
}

/** The end of a list: more to read, reading, failed, or nothing at all to say. */
export function ListEnd({ of }: { of: Pick<Pages<{ id: string }>, 'more' | 'moreFailure' | 'loadMore'> }) {
  if (of.more === 'none') return null;
  return (
    <View className="tx-list-end">
      {of.moreFailure ? <Text className="tx-list-end__text">{readingWordsOf(of.moreFailure)}</Text> : null}
      {of.more === 'loading' ? (
        <Text className="tx-list-end__text">{UI.moreLoading}</Text>
      ) : (
        <Button id="more-button" look="text" onTap={() => void of.loadMore()}>
          {of.more === 'failed' ? UI.retry : UI.more}
        </Button>
      )}
    </View>
  );
}
