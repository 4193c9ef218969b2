import { createTheme, type MantineColorsTuple, rem } from '@mantine/core'

const petrol: MantineColorsTuple = [
  '#edf6f4',
  '#d9ebe8',
  '#b3d7d2',
  '#88c0ba',
  '#62aba4',
  '#459a92',
  '#2b867e',
  '#176f69',
  '#0d5854',
  '#084340',
]
/** Neutral with a breath of green, so that long days on it stay calm. */
const gray: MantineColorsTuple = [
  '#f8f9f7',
  '#f2f4f1',
  '#e8ebe7',
  '#dbdfda',
  '#c6ccc6',
  '#a2aaa5',
  '#5d6763',
  '#47504d',
  '#303836',
  '#1b2220',
]
const dark: MantineColorsTuple = [
  '#e2e8e6',
  '#c5cecb',
  '#9eaaa6',
  '#76827f',
  '#343f3e',
  '#28312f',
  '#1e2626',
  '#161c1d',
  '#111617',
  '#0b0f10',
]

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 7 },
  colors: { petrol, gray, dark },
  black: '#182020',
  fontFamily: "'Inter Variable', 'Segoe UI', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSizes: { xs: rem(12), sm: rem(13), md: rem(14), lg: rem(16), xl: rem(20) },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.5', lg: '1.5', xl: '1.35' },
  spacing: { xs: rem(6), sm: rem(10), md: rem(14), lg: rem(20), xl: rem(32) },
  radius: { xs: rem(3), sm: rem(5), md: rem(7), lg: rem(10), xl: rem(16) },
  defaultRadius: 'md',
  headings: {
    fontWeight: '640',
    sizes: {
      h1: { fontSize: rem(18), lineHeight: '1.3' },
      h2: { fontSize: rem(16), lineHeight: '1.35' },
      h3: { fontSize: rem(14), lineHeight: '1.4' },
    },
  },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm', autosize: true, minRows: 3 } },
    InputWrapper: { styles: { label: { fontWeight: 540, marginBottom: rem(3) } } },
    Select: { defaultProps: { size: 'sm', allowDeselect: false, selectFirstOptionOnChange: true } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
    Modal: {
      styles: { title: { fontWeight: 640, fontSize: rem(16), lineHeight: 1.35 } },
      defaultProps: {
        attributes: { header: { role: 'presentation' } },
        centered: true,
        radius: 'lg',
        overlayProps: { backgroundOpacity: 0.45 },
      },
    },
    Menu: { defaultProps: { shadow: 'md', radius: 'md' } },
  },
})
