extension MessageTable {
  /// What is said by Imaging.
  static let imaging = ##"""
    drawing-animation
      en: the drawing animates {value}
      fr: le dessin anime {value}
      ar: الرسم يُحرّك {value}
    drawing-animation.remedy
      en: remove the animation
      fr: retirez l’animation
      ar: إزالة الحركة
    drawing-broken
      en: the drawing is broken
      fr: le dessin est abîmé
      ar: الرسم تالف
    drawing-broken-because
      en: the drawing is broken: {reason}
      fr: le dessin est abîmé : {reason}
      ar: الرسم تالف: {reason}
    drawing-broken.remedy
      en: save it again as plain SVG, in UTF-8
      fr: enregistrez-le de nouveau en SVG simple, en UTF-8
      ar: حفظه من جديد بصيغة SVG البسيطة وبترميز UTF-8
    drawing-element
      en: the drawing holds a {element} element
      fr: le dessin contient un élément {element}
      ar: في الرسم عنصر {element}
    drawing-element.remedy
      en: remove it: drawings only draw
      fr: retirez-le : un dessin ne fait que dessiner
      ar: إزالته: الرسم لا يفعل غير الرسم
    drawing-event-handler
      en: the drawing holds the event handler {attribute}
      fr: le dessin contient le gestionnaire d’événement {attribute}
      ar: في الرسم معالج الأحداث {attribute}
    drawing-event-handler.remedy
      en: remove it
      fr: retirez-le
      ar: إزالته
    drawing-instruction
      en: the drawing holds the instruction <?{instruction}
      fr: le dessin contient l’instruction <?{instruction}
      ar: في الرسم التعليمة ⟦<?{instruction}⟧
    drawing-instruction.remedy
      en: remove it
      fr: retirez-le
      ar: إزالته
    drawing-no-size
      en: the drawing says neither width and height nor viewBox
      fr: le dessin ne dit ni width et height ni viewBox
      ar: لا يذكر الرسم ⟦width⟧ و⟦height⟧ ولا ⟦viewBox⟧
    drawing-no-size.remedy
      en: write width="800" height="600" on its svg element
      fr: écrivez width="800" height="600" dans son élément svg
      ar: كتابة ⟦width="800" height="600"⟧ في عنصره ⟦svg⟧
    drawing-no-svg
      en: the drawing's outermost element is {root}, not svg
      fr: l’élément extérieur du dessin est {root}, et non svg
      ar: العنصر الخارجي في الرسم هو {root} لا ⟦svg⟧
    drawing-no-svg.remedy
      en: save it again as plain SVG
      fr: enregistrez-le de nouveau en SVG simple
      ar: حفظه من جديد بصيغة SVG البسيطة
    drawing-refers-outside
      en: the drawing refers to something outside it
      fr: le dessin renvoie à quelque chose hors de lui
      ar: الرسم يحيل إلى شيء خارجه
    drawing-refers-outside.remedy
      en: put everything into the file itself
      fr: mettez tout dans le fichier lui-même
      ar: وضع كلّ شيء في الملفّ نفسه
    drawing-style-refers-outside
      en: the drawing's style refers to something outside it
      fr: le style du dessin renvoie à quelque chose hors de lui
      ar: تنسيق الرسم يحيل إلى شيء خارجه
    drawing-style-refers-outside.remedy
      en: remove it
      fr: retirez-le
      ar: إزالته
    drawing-too-large
      en: the drawing has more than {limit} MB
      fr: le dessin a plus de {limit} Mo
      ar: حجم الرسم أكثر من {limit} ميغابايت
    drawing-too-large.remedy
      en: simplify it
      fr: simplifiez-le
      ar: تبسيطه
    drawing-unreadable
      en: the drawing cannot be read
      fr: le dessin ne se lit pas
      ar: تعذّرت قراءة الرسم
    drawing-unreadable.remedy
      en: save it again
      fr: enregistrez-le de nouveau
      ar: حفظه من جديد
    picture-broken
      en: the picture is broken
      fr: l’image est abîmée
      ar: الصورة تالفة
    picture-broken.remedy
      en: save it again
      fr: enregistrez-le de nouveau
      ar: حفظه من جديد
    picture-cut-short
      en: the picture is broken or cut short
      fr: l’image est abîmée ou coupée
      ar: الصورة تالفة أو ناقصة
    picture-cut-short.remedy
      en: save it again
      fr: enregistrez-le de nouveau
      ar: حفظه من جديد
    picture-drawing-no-program
      en: the program that draws cannot be started
      fr: le programme qui dessine ne démarre pas
      ar: تعذّر تشغيل البرنامج الذي يرسم
    picture-drawing-no-program.remedy
      en: look whether {program} runs
      fr: voyez si {program} démarre
      ar: التحقّق من أنّ {program} يعمل
    picture-drawing-not-made
      en: no picture can be made of the drawing for shops and messages
      fr: on ne peut faire du dessin aucune image pour les boutiques et les messages
      ar: تعذّر صنع صورة من الرسم للمتاجر والرسائل
    picture-drawing-not-made.remedy
      en: simplify it, or give a photograph in its place
      fr: simplifiez-le, ou donnez une photographie à sa place
      ar: تبسيطه، أو وضع صورة فوتوغرافية مكانه
    picture-drawing-too-much
      en: the drawing takes too much time or memory to make a picture of it for shops and messages
      fr: le dessin demande trop de temps ou de mémoire pour qu’on en fasse une image pour les boutiques et les messages
      ar: الرسم يحتاج إلى وقت أو ذاكرة أكثر ممّا يُسمح به لتُصنع منه صورة للمتاجر والرسائل
    picture-no-libvips
      en: libvips could not be started
      fr: libvips n’a pas pu démarrer
      ar: تعذّر تشغيل libvips
    picture-no-libvips.remedy
      en: install the package libvips
      fr: installez le paquet libvips
      ar: تثبيت الحزمة libvips
    picture-not-saved
      en: the picture cannot be saved as {format}
      fr: l’image ne peut pas être enregistrée en {format}
      ar: تعذّر حفظ الصورة بصيغة {format}
    picture-not-saved.remedy
      en: leave that format out of images in dlala.yaml, or install the whole libvips
      fr: retirez ce format d’images dans dlala.yaml, ou installez libvips au complet
      ar: إخراج هذه الصيغة من ⟦images⟧ في ⟦dlala.yaml⟧، أو تثبيت libvips كاملًا
    picture-other-format
      en: the file says .{ending} but is {format}
      fr: le fichier dit .{ending}, mais c’est du {format}
      ar: الملفّ ينتهي بـ⟦.{ending}⟧ وصيغته {format}
    picture-other-format.remedy
      en: give it the ending .{ending}
      fr: donnez-lui la terminaison .{ending}
      ar: إعطاؤه النهاية ⟦.{ending}⟧
    picture-too-large
      en: the picture has {width} × {height} pixels, too many
      fr: l’image a {width} × {height} pixels, c’est trop
      ar: أبعاد الصورة {width} × {height} بكسل، وهذا كثير
    picture-too-large-frames
      en: the picture has {width} × {height} pixels in {frames} frames, too many
      fr: l’image a {width} × {height} pixels en {frames} vues, c’est trop
      ar: أبعاد الصورة {width} × {height} بكسل في {frames} لقطة، وهذا كثير
    picture-too-large.remedy
      en: save it with at most 200 million
      fr: enregistrez-la avec 200 millions de pixels au plus
      ar: حفظها بمئتي مليون بكسل على الأكثر
    picture-unknown
      en: this is no picture that the program knows
      fr: ce n’est pas une image que le programme connaisse
      ar: ليست هذه صورة يعرفها البرنامج
    picture-unknown.remedy
      en: save it as JPEG, PNG, WebP, AVIF or SVG
      fr: enregistrez-la en JPEG, PNG, WebP, AVIF ou SVG
      ar: حفظها بصيغة JPEG أو PNG أو WebP أو AVIF أو SVG
    program-that-draws
      en: the program that draws
      fr: le programme qui dessine
      ar: البرنامج الذي يرسم
    """##
}
