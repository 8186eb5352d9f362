// DESIGN.md's tokens in antd's words. The same values stand as CSS variables in global.css.
import { PALETTE } from '@tongxing/shared';
import type { ConfigProviderProps } from 'antd';

export const theme: ConfigProviderProps['theme'] = {
  token: {
    colorPrimary: PALETTE.flowerButton,
    colorPrimaryActive: PALETTE.flowerPressed,
    colorPrimaryBg: PALETTE.flowerTint,
    colorLink: PALETTE.flowerButton,
    colorLinkHover: PALETTE.flowerPressed,
    colorError: PALETTE.flowerButton,
    colorSuccess: PALETTE.leaf,
    colorWarning: PALETTE.goldText,
    colorInfo: PALETTE.sky,
    colorTextBase: PALETTE.ink,
    colorText: PALETTE.ink,
    colorTextSecondary: PALETTE.ink2,
    // antd writes hints and placeholders in these two; ink-3 would miss the contrast that reading needs.
    colorTextTertiary: PALETTE.ink2,
    colorTextPlaceholder: '#786C65',
    colorTextQuaternary: '#B5A99E',
    colorBgLayout: PALETTE.paper,
    colorBorder: '#E2D6C9',
    colorBorderSecondary: PALETTE.line,
    colorSplit: PALETTE.line,
    borderRadius: 10,
    borderRadiusLG: 16,
    borderRadiusSM: 8,
    controlHeight: 44,
    controlHeightSM: 36,
    controlHeightLG: 52,
    fontSize: 15,
    fontSizeSM: 13,
    fontSizeLG: 17,
    lineHeight: 1.5,
    fontWeightStrong: 500,
    motionDurationMid: '0.18s',
    motionDurationSlow: '0.18s',
    boxShadowSecondary: '0 8px 32px rgba(60, 40, 20, 0.12)',
    fontFamily:
      'system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
    Table: {
      headerBg: 'transparent',
      headerColor: PALETTE.ink2,
      headerSplitColor: 'transparent',
      rowHoverBg: '#FFF7EF',
      cellPaddingBlock: 14,
      headerBorderRadius: 16,
    },
    Segmented: { trackBg: '#F6EDE3', itemSelectedColor: PALETTE.flowerButton, trackPadding: 4 },
    Form: { labelColor: PALETTE.ink2, itemMarginBottom: 24 },
    // As tall as its line: antd would make it as tall as a button.
    Tooltip: { colorBgSpotlight: PALETTE.ink, controlHeight: 34 },
  },
};
