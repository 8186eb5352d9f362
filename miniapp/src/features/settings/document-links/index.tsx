import { Text, View } from '@tarojs/components';
import { openPage } from '../../../platform/navigate';
import { Tap } from '../../../ui/tap';
import { DOCUMENTS } from '../settings.copy';
import './index.scss';

/** The two documents side by side, wherever a person is asked to agree. */
export function DocumentLinks() {
  return (
    <View className="document-links">
      {(['privacy', 'terms'] as const).map((name) => (
        <Tap key={name} id={`read-${name}`} className="document-links__link" onTap={() => void openPage('settings/document', { name })}>
          <Text>{DOCUMENTS.marked(DOCUMENTS[name])}</Text>
        </Tap>
      ))}
    </View>
  );
}
