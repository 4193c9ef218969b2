import { type Layout, mockUp } from './mock-up-size'

interface FramedPageProps {
  src: string
  name: string
  scale: number
  layout?: Layout
}

/** A page of HTML in a frame where nothing runs, `scale` times its size. */
export function FramedPage({ src, name, scale, layout = mockUp }: FramedPageProps) {
  const { width, height } = layout
  return (
    <iframe
      src={src}
      sandbox=""
      title={name}
      tabIndex={-1}
      style={{ width, height, border: 0, transformOrigin: '0 0', transform: `scale(${scale})` }}
    />
  )
}
