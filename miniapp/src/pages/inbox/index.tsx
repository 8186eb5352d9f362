import { Text, View } from '@tarojs/components';
import { businessDay, formatRelativeDay } from '@tongxing/shared';
import { useState } from 'react';
import { getHome } from '../../features/home/home.api';
import { listMessages, readMessage } from '../../features/messages/messages.api';
import { MESSAGES, previewOf } from '../../features/messages/messages.copy';
import { ME } from '../../features/members/members.copy';
import type { MessageView } from '../../platform/api-types';
import { now } from '../../platform/clock';
import { openLink, openPage, showUnread } from '../../platform/navigate';
import { useIsMember } from '../../platform/session';
import { usePages } from '../../platform/use-pages';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { Empty, ListEnd, StateView } from '../../ui/state-view';
import { Tap } from '../../ui/tap';
import './index.scss';

export default function InboxPage() {
  const isMember = useIsMember();
  return <Page>{isMember ? <Letters /> : <NoLetters />}</Page>;
}

function NoLetters() {
  return (
    <Empty action={<Button onTap={() => void openPage('joining/landing')}>{ME.join}</Button>}>{MESSAGES.visitor}</Empty>
  );
}

/** The tab's number is the server's: letters further down the list count too. */
async function refreshUnread(): Promise<void> {
  showUnread((await getHome()).member?.unreadMessages ?? 0);
}

function Letters() {
  const messages = usePages(listMessages);
  const [openId, setOpenId] = useState<string | null>(null);

  const toggle = async (message: MessageView) => {
    setOpenId(openId === message.id ? null : message.id);
    if (message.readAt === null) {
      // Reading is the person's, telling the server is ours: without network it is told the next time.
      await readMessage(message.id).then(messages.put).then(refreshUnread).catch(() => undefined);
    }
  };

  return (
    <StateView of={messages}>
      {(items) =>
        items.length === 0 ? (
          <Empty>{MESSAGES.empty}</Empty>
        ) : (
          <>
            {items.map((message) => (
              <Letter key={message.id} message={message} open={openId === message.id} onTap={() => void toggle(message)} />
            ))}
            <ListEnd of={messages} />
          </>
        )
      }
    </StateView>
  );
}

interface LetterProps {
  message: MessageView;
  open: boolean;
  onTap: () => void;
}

function Letter({ message, open, onTap }: LetterProps) {
  const { link } = message;
  const unread = message.readAt === null;
  return (
    <View className={`letter ${open ? 'is-open' : ''}`} id={`message-${message.id}`}>
      <Tap className="letter__tap" open={open} label={unread ? `${MESSAGES.unread} ${message.title}` : message.title} onTap={onTap}>
        <View className="letter__head">
          {unread ? <View className="letter__dot" /> : null}
          <Text className={`letter__title ${unread ? 'is-unread' : ''}`}>{message.title}</Text>
          <Text className="letter__day">{formatRelativeDay(businessDay(message.createdAt), businessDay(now()))}</Text>
        </View>
        <Text className="letter__body">{open ? message.body : previewOf(message.body)}</Text>
      </Tap>
      {open && link ? (
        <Button id={`message-link-${message.id}`} look="quiet" onTap={() => void openLink(link)}>
          {MESSAGES.open}
        </Button>
      ) : null}
    </View>
  );
}
