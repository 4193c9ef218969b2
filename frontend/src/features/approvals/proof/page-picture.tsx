import { useState } from 'react'

const mostTries = 8
const pauseMs = 1500

export interface PagePictureProps {
  src: string
  alt: string
  width: number
  height: number
}

/** A picture of a page. One that is not there because others are being drawn before it is asked for again. */
export function PagePicture({ alt, ...picture }: PagePictureProps) {
  const [tries, setTries] = useState(0)
  const again = () => {
    if (tries < mostTries) setTimeout(() => setTries(tries + 1), pauseMs)
  }
  return <img key={tries} loading="lazy" {...picture} alt={alt} onError={again} />
}
