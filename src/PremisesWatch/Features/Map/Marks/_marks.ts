// Marks and labels are drawn here, on a canvas, so that the map needs no sprite and no fonts from elsewhere.

export interface Drawn { width: number, height: number, data: Uint8ClampedArray }

const COLOURS: Record<string, string> = { A: '#7a0019', B: '#a33b00', C: '#6a4c00', D: '#1d4f7c', E: '#3b4a54', N: '#5a5f63' }

// The same shapes as the band's mark on every page, in a box of 30.
const SHAPES: Record<string, string> = {
  A: 'M15 1a14 14 0 1 0 0 28a14 14 0 1 0 0-28z',
  B: 'M15 0L30 15L15 30L0 15z',
  C: 'M2 2H28V28H2z',
  D: 'M8 2H22L30 15L22 28H8L0 15z',
  E: 'M2 2H28V18L15 29L2 18z',
  N: 'M6 6H24V24H6z'
}

const RATIO = 2

/** One place: the band's shape and letter, and the first letter of its type below. */
export function mark (band: string, type: string): Drawn {
  const [canvas, pen] = board(34, 34)
  shape(pen, band)
  pen.fillStyle = '#fff'
  pen.textAlign = 'center'
  pen.font = 'bold 13px system-ui, sans-serif'
  pen.fillText(band === 'N' ? '?' : band, 17, 18)
  pen.font = '9px system-ui, sans-serif'
  pen.fillText(type === 'other' ? '–' : type.charAt(0).toUpperCase(), 17, 27)
  return image(canvas, pen)
}

/** Several places: shape and letter of the highest band among them, and how many. */
export function group (band: string, howMany: string): Drawn {
  const [canvas, pen] = board(46, 44)
  pen.save()
  pen.translate(3, 0)
  pen.scale(1.18, 1.18)
  shape(pen, band)
  pen.restore()
  pen.textAlign = 'center'
  pen.fillStyle = '#fff'
  pen.font = 'bold 12px system-ui, sans-serif'
  if (band === 'N') pen.fillText('?', 23, 19)
  else pen.fillText(band, 23, 17)
  const width = Math.max(18, pen.measureText(howMany).width + 8)
  pen.strokeStyle = COLOURS[band] ?? COLOURS.N
  pen.lineWidth = 2
  pen.beginPath()
  pen.roundRect(23 - width / 2, 20, width, 16, 8)
  pen.fill()
  pen.stroke()
  pen.fillStyle = '#0b0c0c'
  pen.fillText(howMany, 23, 32)
  return image(canvas, pen)
}

/** A name of the drawn base. */
export function label (text: string, kind: string): Drawn {
  const size = kind === 'town' ? 18 : kind === 'ward' ? 13 : kind === 'sea' ? 15 : 11
  const font = `${kind === 'town' ? 'bold ' : kind === 'sea' ? 'italic ' : ''}${size}px system-ui, sans-serif`
  const measure = document.createElement('canvas').getContext('2d')!
  measure.font = font
  const [canvas, pen] = board(Math.ceil(measure.measureText(text).width) + 8, size + 8)
  pen.font = font
  pen.lineJoin = 'round'
  pen.lineWidth = 3
  pen.strokeStyle = 'rgba(255,255,255,.85)'
  pen.strokeText(text, 4, size + 1)
  pen.fillStyle = kind === 'sea' ? '#3f6f80' : '#37474f'
  pen.fillText(text, 4, size + 1)
  return image(canvas, pen)
}

function shape (pen: CanvasRenderingContext2D, band: string) {
  pen.save()
  pen.translate(2, 2)
  const path = new Path2D(SHAPES[band] ?? SHAPES.N)
  pen.lineWidth = 3
  pen.strokeStyle = '#fff'
  pen.stroke(path)
  pen.fillStyle = COLOURS[band] ?? COLOURS.N
  pen.fill(path)
  pen.restore()
}

function board (width: number, height: number): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement('canvas')
  canvas.width = width * RATIO
  canvas.height = height * RATIO
  const pen = canvas.getContext('2d')!
  pen.scale(RATIO, RATIO)
  return [canvas, pen]
}

function image (canvas: HTMLCanvasElement, pen: CanvasRenderingContext2D): Drawn {
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height)
  return { width: canvas.width, height: canvas.height, data }
}
