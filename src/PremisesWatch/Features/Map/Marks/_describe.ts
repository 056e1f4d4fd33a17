const BANDS = ['a', 'b', 'c', 'd', 'e']

/** What a mark of several places says: how many, and how many of them in each band; closer in, the highest of the bands. */
export function describe (mark: Record<string, any>): string {
  const { n, band } = mark
  const places = n === 1 ? '1 place' : `${Number(n).toLocaleString('en-GB')} places`
  const inBands = BANDS.filter(letter => mark[letter]).map(letter => `${Number(mark[letter]).toLocaleString('en-GB')} in ${letter.toUpperCase()}`)
  if (inBands.length > 0) return `${places}, by band: ${inBands.join(', ')}`
  return band === 'N' ? `${places}, not assessed` : `${places}, the highest in band ${band}`
}
