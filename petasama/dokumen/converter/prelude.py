"""The Typst functions every converted document starts with; their arguments are written by the other modules."""

PRELUDE = r"""
#set block(spacing: 0pt)
#set text(hyphenate: false, fallback: false, overhang: false, ligatures: false)
#set par(leading: 0pt, spacing: 0pt, linebreaks: "simple",
  justification-limits: (spacing: (min: 100%, max: 150%)))
#show heading: it => it.body
#show link: it => it

#let frame(strokes, inset, outset, fill, body) = strokes.fold(body, (inner, layer) => block(
  width: 100%, stroke: layer.stroke, inset: layer.inset, outset: outset, fill: fill, inner))

#let p(above: 0pt, below: 0pt, left: 0pt, right: 0pt, first: 0pt, hang: 0pt, to: start, full: false,
       sticky: false, whole: false, boxes: (), outset: (:), fill: none, body) = block(
  width: 100%, above: above, below: below, sticky: sticky, breakable: not whole, inset: (left: left, right: right), {
    set align(to)
    set par(justify: full, first-line-indent: (amount: first, all: true), hanging-indent: hang)
    let text = par(body)
    if boxes == () and fill == none { text } else { frame(boxes, (:), outset, fill, text) }
  })

#let gap(height, above: 0pt, below: 0pt, sticky: false, left: 0pt, right: 0pt,
         boxes: (), outset: (:), fill: none) = block(
  width: 100%, above: above, below: below, sticky: sticky, inset: (left: left, right: right), {
    if boxes == () and fill == none { v(height) }
    else { frame(boxes, (:), outset, fill, block(height: height, width: 100%)) }
  })

#let leader(kind, width) = if kind == none { h(width) } else { box(width: width, repeat(justify: false, kind)) }

#let tabs(start, stops, step, parts) = context {
  let x = start
  for (index, part) in parts.enumerate() {
    let width = measure(part).width
    if index > 0 {
      let stop = stops.find(stop => stop.at > x + 0.05pt)
      if stop == none { stop = (at: (calc.floor((x + 0.05pt) / step) + 1) * step, kind: "left", fill: none) }
      let shift = if stop.kind == "right" { width } else if stop.kind == "center" { width / 2 } else { 0pt }
      let space = calc.max(stop.at - shift - x, 0pt)
      leader(stop.fill, space)
      x += space
    }
    part
    x += width
  }
}

#let long(word, room) = context {
  let (chunks, chunk) = ((), "")
  for sign in word.clusters() {
    if chunk != "" and measure(chunk + sign).width > room { chunks.push(chunk); chunk = "" }
    chunk += sign
  }
  (..chunks, chunk).join(h(0.001pt))
}

#let strut(height, to, body) = grid(columns: (0pt, 1fr), align: to, inset: 0pt, stroke: none,
  block(height: height, width: 0pt), body)

#let variant(kinds, first) = context {
  let page = here().page()
  if "first" in kinds and page == locate(first).page() { kinds.first }
  else if "even" in kinds and calc.even(page) { kinds.even }
  else { kinds.at("default", default: none) }
}

#let tallest(kinds, width) = calc.max(0pt, ..kinds.values().map(kind => measure(block(width: width, kind)).height))

#let section(size: none, margin: none, top: 0pt, bottom: 0pt, header: (:), footer: (:), mark: none, body) = context {
  let width = size.at(0) - margin.left - margin.right
  let upper = calc.max(margin.top, if header == (:) { 0pt } else { top + tallest(header, width) })
  let lower = calc.max(margin.bottom, if footer == (:) { 0pt } else { bottom + tallest(footer, width) })
  set page(width: size.at(0), height: size.at(1), margin: (..margin, top: upper, bottom: lower),
    header-ascent: 0pt, footer-descent: 0pt,
    header: if header == (:) { none } else { align(std.top, pad(top: top, variant(header, mark))) },
    footer: if footer == (:) { none } else { align(std.bottom, pad(bottom: bottom, variant(footer, mark))) })
  body
}

#let page-number(form) = context counter(page).display(form)
#let page-total() = context locate(<akhir>).page()
"""
