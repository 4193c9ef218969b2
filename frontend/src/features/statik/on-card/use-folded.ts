import { useLocalStorage } from '@mantine/hooks'

const most = 200

/** Whether somebody has put the words of a stage out of sight, kept in this browser; another stage shows its own. */
export function useFolded(block: number): [boolean, () => void] {
  const [kept, setKept] = useLocalStorage<number[]>({
    key: 'baton.stage.folded',
    defaultValue: [],
    getInitialValueInEffect: false,
  })
  const folded = kept.includes(block)
  const others = kept.filter((each) => each !== block)
  return [folded, () => setKept(folded ? others : [...others, block].slice(-most))]
}
