import { mockUp } from './mock-up-size'

const { width, height } = mockUp

/** A page of HTML in a frame where nothing runs, `scale` times its size. */
export function FramedPage({ src, name, scale }: { src: string; name: string; scale: number }) {
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
