extension Explanation {
  /// An example of each code, wrong and right: `menu-page-withheld` to `size-references`.
  static let examples3 = ##"""
    menu-page-withheld
      eg: draft: true ⇒ - {to: about}
    menu-unknown
      eg: - {to: prodcuts} ⇒ - {to: products}
    money-other-currency
      eg: price: 25 ILS¶cost: 7 EUR ⇒ price: 25 ILS¶cost: 20 ILS
    money-sorted-apart
      eg: sort: price ⇒ content/_data/rates.yaml
    money-too-large
      eg: price: 99999999999999999999 ILS ⇒ price: 25 ILS
    money-too-many-decimals
      eg: price: 25.005 ILS ⇒ price: 25.00 ILS
    money-unknown-currency
      eg: price: 25 NIS ⇒ price: 25 ILS
    money-unknown-currency-code
      eg: currency: NIS ⇒ currency: ILS
    money-unreadable
      eg: price: 25₪ ⇒ price: 25 ILS
    nesting-lists
      eg: > > > > > … ⇒ > …
    nesting-text
      eg: [[[[[[ … ⇒ [ … ](a.ar.md)
    new-bad-name
      eg: --name "Olive Soap" ⇒ --name olive-soap
    new-folder-with-files
      eg: content/products/soap/front.jpg ⇒ content/products/soap/index.ar.md
    new-name-of-section
      eg: --name products ⇒ --name olive-soap
    new-no-language
      eg: --language "" ⇒ --language ar
    new-no-name
      eg: dlala new product "!!!" ⇒ dlala new product "!!!" --name olive-soap
    new-no-such-folder
      eg: --section prodcuts ⇒ --section products
    new-no-title
      eg: dlala new zone "القدس" ⇒ content/zones/al-quds.ar.md
    new-other-type
      eg: --section products ⇒ type: workshop
    new-record-there
      eg: dlala new product "صابون" --name soap ⇒ dlala new product "صابون" --name laurel-soap
    new-title-control
      eg: dlala new product "a¶b" ⇒ dlala new product "a b"
    new-title-empty
      eg: dlala new product "" ⇒ dlala new product "صابون"
    new-title-not-written
      eg: --language ar --title fr="Savon" ⇒ --language ar,fr --title fr="Savon"
    new-title-twice
      eg: --title fr="Savon" --title fr="Pain" ⇒ --title fr="Savon"
    new-title-unreadable
      eg: --title Savon ⇒ --title fr="Savon"
    number-unreadable
      eg: weight: 12,5 ⇒ weight: 12.5
    order-not-a-number
      eg: order: first ⇒ order: 1
    order-not-ascending
      eg: opens: "17:00"¶closes: "09:00" ⇒ opens: "09:00"¶closes: "17:00"
    order-twice
      eg: order: 1 (a), order: 1 (b) ⇒ order: 1 (a), order: 2 (b)
    output-belongs-another
      eg: dlala build --output /srv/other ⇒ dlala build --output site
    output-build-running
      eg: dlala build & dlala build ⇒ dlala build
    output-cache-link
      eg: .dlala-cache → /tmp ⇒ .dlala-cache/
    output-cache-no-folder
      eg: --cache file.txt ⇒ --cache .dlala-cache
    output-file-by-file
      eg: --output /mnt/usb ⇒ --output site
    output-file-changed
      eg: cp seal.png site/ & dlala build ⇒ cp seal.png static/¶dlala build
    output-file-not-ours
      eg: site/index.html ⇒ mv site/index.html /tmp
    output-folder-not-ours
      eg: site/ar/ ⇒ mv site/ar /tmp
    output-folder-own-rights
      eg: chattr +a site/x ⇒ chattr -a site/x
    output-is-file
      eg: --output notes.txt ⇒ --output site
    output-is-source
      eg: --output . ⇒ --output site
    output-list-taken
      eg: .site.dlala/ ⇒ mv .site.dlala /tmp
    output-list-unreachable
      eg: --output /srv/www/site ⇒ --output /srv/www/site --state ~/state
    output-lock-taken
      eg: .site.dlala-lock/ ⇒ mv .site.dlala-lock /tmp
    output-mount-point
      eg: --output /mnt ⇒ --output /mnt/site
    output-mounted
      eg: mount /dev/sdb1 site/files ⇒ umount site/files
    output-moved-aside
      eg: site/index.html ⇒ site.adopted/index.html
    output-new-in-part
      eg: rm -r .site.dlala-next & dlala build ⇒ dlala build
    output-no-exchange
      eg: --output /mnt/nfs/site ⇒ --output site
    output-no-group
      eg: chgrp www site ⇒ chgrp users site
    output-no-second-name
      eg: site/big.iso ⇒ mv site/big.iso /tmp
    output-not-empty
      eg: --output ~/public ⇒ --output ~/public --adopt
    output-not-exchanged
      eg: mv site old & dlala build ⇒ dlala build
    output-not-own
      eg: --output / ⇒ --output site
    output-not-own-folder
      eg: a → b ⇒ a/
    output-not-removed
      eg: chattr +i a.md ⇒ chattr -i a.md
    output-not-writable
      eg: sudo dlala build ⇒ sudo chown -R me site
    output-other-owner
      eg: sudo cp x site/ ⇒ sudo chown -R me site
    output-own-rights
      eg: setfacl … site ⇒ setfacl -b site
    output-path-leaves
      eg: slug: ../x ⇒ slug: x
    output-path-leaves-folder
      eg: ../x.md ⇒ x.md
    output-ready-gone
      eg: rm -r .site.dlala-* & dlala build ⇒ dlala build
    output-rest-not-removed
      eg: .site.dlala-work/ ⇒ rm -r .site.dlala-work
    output-something-there
      eg: dlala new product "صابون" ⇒ dlala new product "صابون" --name laurel-soap
    output-unreadable-folder
      eg: chmod 000 site/x ⇒ chmod 755 site/x
    output-work-not-cleared
      eg: chmod a-w .site.dlala-next ⇒ chmod u+w .site.dlala-next¶dlala build
    output-work-not-ours
      eg: .site.dlala-work/notes.txt ⇒ mv .site.dlala-work/notes.txt ~
    output-work-taken
      eg: .site.dlala-work (file) ⇒ mv .site.dlala-work /tmp
    pagefind-failed
      eg: dlala build ⇒ dlala build --no-search
    pagefind-failed-saying
      eg: dlala build ⇒ dlala build --no-search
    pagefind-no-index
      eg: dlala build ⇒ pagefind --version
    pagefind-not-started
      eg: --pagefind /opt/pagefind ⇒ chmod +x /opt/pagefind
    pagefind-other-program
      eg: --pagefind /bin/ls ⇒ --pagefind /usr/local/bin/pagefind
    pagefind-too-long
      eg: tool-timeout: 10 seconds ⇒ tool-timeout: 10 minutes
    pagefind-too-much
      eg: dlala build ⇒ dlala build --no-search
    path-leaves-content
      eg: ![](../../a.jpg) ⇒ ![صابون](../a.jpg)
    path-outside
      eg: file: ../../a.pdf ⇒ file: a.pdf
    path-unreadable
      eg: file: [a, b] ⇒ file: a.pdf
    phone-unreadable
      eg: phone: 02 627 1234 ⇒ phone: "+970 2 627 1234"
    picture-broken
      eg: photo.jpg (0 B) ⇒ photo.jpg
    picture-cut-short
      eg: photo.jpg (½) ⇒ photo.jpg
    picture-drawing-no-program
      eg: dlala build ⇒ dlala draw < a.svg
    picture-drawing-not-made
      eg: images: [map.svg] ⇒ images: [map.jpg]
    picture-drawing-too-much
      eg: images: [map.svg] ⇒ images: [map.jpg]
    picture-no-libvips
      eg: dlala build ⇒ apt-get install libvips42
    picture-not-saved
      eg: images: {formats: [avif, webp]} ⇒ images: {formats: [webp]}
    picture-other-format
      eg: photo.jpg (PNG) ⇒ photo.png
    picture-too-large
      eg: scan.tif (40000 × 30000) ⇒ scan.tif (4000 × 3000)
    picture-too-large-frames
      eg: film.gif ⇒ film.mp4
    picture-unknown
      eg: photo.heic ⇒ photo.jpg
    pictures-quality
      eg: quality: {webp: 200} ⇒ quality: {webp: 80}
    pictures-too-many-widths
      eg: widths: [100, 101, 102, …] ⇒ widths: [320, 640, 1280]
    pictures-unknown-format
      eg: formats: [bmp] ⇒ formats: [webp]
    pictures-width
      eg: widths: [5] ⇒ widths: [320]
    place-unreadable
      eg: geo: 31°46'N ⇒ geo: "31.7780, 35.2330"
    publish-no-fields
      eg: shopping: true ⇒ shopping: {id: sku, price: price}
    publish-unknown-field
      eg: shopping: {price: cots} ⇒ shopping: {price: cost}
    publish-wrong-kind
      eg: shopping: {price: title} ⇒ shopping: {price: price}
    quantity-unit
      eg: weight: 2 litres ⇒ weight: 2 kg
    quantity-unreadable
      eg: weight: heavy ⇒ weight: 2 kg
    rates-missing
      eg: date: 2026-11-01¶base: ILS ⇒ date: 2026-11-01¶base: ILS¶EUR: 0.2503
    rates-no-day
      eg: EUR: 0.2503 ⇒ date: 2026-11-01¶base: ILS¶EUR: 0.2503
    rates-too-old
      eg: date: 2020-01-01 ⇒ date: 2026-11-01
    rates-unreadable
      eg: EUR: 0,25 ⇒ EUR: 0.2503
    reference-ambiguous
      eg: place: suq ⇒ place: places/suq
    reference-not-published
      eg: merchant: draft-shop ⇒ merchant: al-zaytuna-soap
    reference-unknown
      eg: merchant: al-zaytuna-sop ⇒ merchant: al-zaytuna-soap
    required-missing
      eg: --- ⇒ ---¶title: صابون زيت الزيتون
    required-missing-for
      eg: soap,,25 ILS ⇒ soap,صابون,25 ILS
    required-missing-in-language
      eg: title.ar,title.fr¶صابون, ⇒ title.ar,title.fr¶صابون,Savon
    required-missing-new
      eg: id,price¶soap,25 ILS ⇒ id,title,price¶soap,صابون,25 ILS
    required-missing-when
      eg: state: made-to-order ⇒ state: made-to-order¶lead-time: 2 weeks
    route-leads-no-further
      eg: location: title.city ⇒ location: host.city
    route-no-field
      eg: provider: hosst ⇒ provider: host
    sections-unknown
      eg: sections: {product: {…}} ⇒ sections: {products: {…}}
    settings-articles-unknown
      eg: de: {sort-without-article: true} ⇒ de: {tag: de-DE}
    settings-ending
      eg: link-endings: [.d w g] ⇒ link-endings: [default, dwg]
    settings-ending-runs
      eg: link-endings: [default, html] ⇒ static/page.html
    settings-format-newer
      eg: format: 99 ⇒ format: 2
    settings-format-unknown
      eg: format: two ⇒ format: 2
    settings-heading-ids
      eg: heading-ids: slug ⇒ heading-ids: github
    settings-no-boolean
      eg: trust-raw-html: maybe ⇒ trust-raw-html: false
    settings-no-languages
      eg: title: موقع ⇒ title: موقع¶languages: [ar, fr]
    settings-no-mapping
      eg: contact: me ⇒ contact: {email: name@example.org}
    settings-no-number
      eg: max-age: soon ⇒ max-age: 30
    settings-no-text
      eg: title: [a, b] ⇒ title: {ar: موقع, fr: Site}
    settings-no-title
      eg: languages: [ar, fr] ⇒ title: {ar: موقع, fr: Site}¶languages: [ar, fr]
    settings-page-size
      eg: page-size: 5000 ⇒ page-size: 24
    settings-policy
      eg: missing-language: {product: hide} ⇒ missing-language: {product: omit}
    settings-service-worker
      eg: service-worker: delete ⇒ service-worker: remove
    settings-static-path
      eg: static-allow: [../x] ⇒ static-allow: [.env.example]
    settings-time-span
      eg: keep-assets: forever ⇒ keep-assets: 14 days
    settings-time-zone
      eg: time-zone: Jerusalem ⇒ time-zone: Asia/Hebron
    settings-too-many-languages
      eg: languages: [a1, a2, …] ⇒ languages: [ar, fr]
    settings-unknown-choice
      eg: ar: {digits: roman} ⇒ ar: {digits: latn}
    settings-unknown-key
      eg: time_zone: Asia/Hebron ⇒ time-zone: Asia/Hebron
    shared-differs
      eg: a.ar.md: price: 25 ILS¶a.fr.md: price: 30 ILS ⇒ a.ar.md: price: 25 ILS
    shopping-condition
      eg: condition: good ⇒ condition: used
    shopping-field-offer
      eg: variants: {offer: text} ⇒ variants: {bargain: text}
    shopping-item-no-id
      eg: price: 25 ILS ⇒ sku: DQ-SOAP-001¶price: 25 ILS
    shopping-no-day
      eg: availability: pre-order ⇒ availability: pre-order¶available: 2026-12-24
    shopping-no-id
      eg: fields: {price: money} ⇒ fields: {id: text, price: money}
    shopping-no-picture
      eg: images: [front.svg] ⇒ images: [front.jpg]
    shopping-no-sold-out
      eg: choices: [in-stock] ⇒ choices: [in-stock, sold-out]
    shopping-price-before
      eg: price: 25 ILS¶before: 20 ILS ⇒ price: 25 ILS¶before: 30 ILS
    shopping-price-negative
      eg: price: -5 ILS ⇒ price: 5 ILS
    shopping-price-zero
      eg: price: 0 ILS ⇒ price: 25 ILS
    shopping-role-missing
      eg: shopping: {price: price} ⇒ shopping: {id: sku, price: price}
    shopping-several-currencies
      eg: variants: [{price: 5 ILS}, {price: 2 EUR}] ⇒ variants: [{price: 5 ILS}, {price: 8 ILS}]
    shopping-unknown-availability
      eg: choices: [available] ⇒ choices: [in-stock]
    silent-code-open
      eg: اكتب `dlala check ⇒ اكتب `dlala check`
    silent-code-unopened
      eg: اكتب dlala check` ⇒ اكتب `dlala check`
    silent-definition-line
      eg: [x]: https://example.org/ ⇒ [x](https://example.org/)
    silent-definition-twice
      eg: [x]: a¶[x]: b ⇒ [x]: a¶[y]: b
    silent-definition-unused
      eg: [x]: a.ar.md ⇒ [النصّ][x]¶¶[x]: a.ar.md
    silent-emphasis
      eg: ** مهمّ ** ⇒ **مهمّ**
    silent-fence-open
      eg: ```¶dlala check ⇒ ```¶dlala check¶```
    silent-footnote-missing
      eg: قيل[^1] ⇒ قيل[^1]¶¶[^1]: المصدر
    silent-footnote-twice
      eg: [^1]: أ¶[^1]: ب ⇒ [^1]: أ¶[^2]: ب
    silent-footnote-uncalled
      eg: [^1]: المصدر ⇒ قيل[^1]¶¶[^1]: المصدر
    silent-foreign
      eg: {{< figure src="a.jpg" >}} ⇒ ![صابون](a.jpg)
    silent-heading-by-accident
      eg: فقرة¶--- ⇒ فقرة¶¶---
    silent-heading-hard-space
      eg: #U+00A0العنوان ⇒ # العنوان
    silent-heading-no-space
      eg: ##العنوان ⇒ ## العنوان
    silent-heading-too-many
      eg: ####### العنوان ⇒ ###### العنوان
    silent-heading-underline
      eg: ¶=== ⇒ ## العنوان
    silent-heading-wide-sign
      eg: ＃ العنوان ⇒ # العنوان
    silent-link-address
      eg: [x](my file.pdf) ⇒ [x](<my file.pdf>)
    silent-link-exchanged
      eg: (النصّ)[a.ar.md] ⇒ [النصّ](a.ar.md)
    silent-link-space
      eg: [النصّ] (a.ar.md) ⇒ [النصّ](a.ar.md)
    silent-list-item
      eg: -أوّل ⇒ - أوّل
    silent-list-numbers
      eg: ١) أوّل ⇒ 1. أوّل
    silent-list-run-together
      eg: • أوّل¶• ثانٍ ⇒ - أوّل¶- ثانٍ
    silent-markdown-in-html
      eg: <div>¶**مهمّ** ⇒ <div>¶¶**مهمّ**
    silent-picture-space
      eg: ! [صابون](a.jpg) ⇒ ![صابون](a.jpg)
    silent-reference
      eg: [النصّ][x] ⇒ [النصّ](a.ar.md)
    silent-rule
      eg: -- ⇒ ---
    silent-strike
      eg: ~قديم~ ⇒ ~~قديم~~
    silent-table-cells
      eg: | a |¶|---|¶| 1 | 2 | ⇒ | a | b |¶|---|---|¶| 1 | 2 |
    silent-table-no-rule
      eg: | a | b |¶| 1 | 2 | ⇒ | a | b |¶|---|---|¶| 1 | 2 |
    silent-table-rule
      eg: | a | b |¶|---| ⇒ | a | b |¶|---|---|
    silent-wiki-link
      eg: [[soap]] ⇒ [الصابون](soap.ar.md)
    size-brackets-at-end
      eg: https://x/((((…)))) ⇒ <https://x/((…))>
    size-many-at
      eg: @@@@@… ⇒ @
    size-mistakes
      eg: all.csv ⇒ all-1.csv, all-2.csv
    size-references
      eg: [a]: very-long-address ⇒ [a]: short
    """##
}
