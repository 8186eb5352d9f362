import { Text } from '@tarojs/components';
import { businessDay, formatDay } from '@tongxing/shared';
import { getDocuments } from '../../../features/settings/settings.api';
import { DOCUMENTS } from '../../../features/settings/settings.copy';
import { now } from '../../../platform/clock';
import { usePageParams } from '../../../platform/page';
import { useLoaded } from '../../../platform/use-loaded';
import { Card } from '../../../ui/card';
import { Page } from '../../../ui/page';
import { StateView } from '../../../ui/state-view';
import './index.scss';

/** The privacy policy, or with `name=terms` the member agreement: whole, and before anybody signs in. */
export default function DocumentPage() {
  const { name } = usePageParams();
  const documents = useLoaded(getDocuments);
  return (
    <Page>
      <StateView of={documents}>
        {({ version, effectiveOn, privacy, terms }) => {
          const { title, sections } = name === 'terms' ? terms : privacy;
          return (
            <>
              <Text className="document__title" id="document-title">
                {title}
              </Text>
              <Text className="document__since">{DOCUMENTS.from(formatDay(effectiveOn, businessDay(now())), version)}</Text>
              {sections.map((section) => (
                <Card key={section.title} title={section.title}>
                  {section.paragraphs.map((paragraph) => (
                    <Text key={paragraph} className="document__paragraph">
                      {paragraph}
                    </Text>
                  ))}
                </Card>
              ))}
            </>
          );
        }}
      </StateView>
    </Page>
  );
}
