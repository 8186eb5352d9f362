import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { goBack } from '../../platform/navigate';
import { describePage } from '../../platform/page';
import { h5Role, h5Semantics } from '../tap';
import { UI } from '../ui.copy';
import './index.scss';

/** WeChat draws a bar with the way back over every page; a browser does not, so on H5 this one stands in. */
export function HeadBar() {
  const [{ isTab, title }] = useState(describePage);
  if (isTab) return null;
  return (
    <View className="tx-head-bar">
      <View
        {...h5Semantics('button', UI.back)}
        id="head-back"
        className="tx-head-bar__back"
        hoverClass="is-pressed"
        onClick={() => void goBack()}
      >
        <View className="tx-head-bar__arrow" />
      </View>
      <Text {...h5Role('heading', { 'aria-level': 1 })} className="tx-head-bar__title">{title}</Text>
    </View>
  );
}
