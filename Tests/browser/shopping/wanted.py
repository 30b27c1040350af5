"""What must be said of the goods, written out in full, isolates included."""

from messages import FSI, LRI, NBSP, NNBSP, PDI, RLM
from shopping.goods import HOSTILE

NOTE = "À Leïla <3 & \"lui\""
# The message to the first house: two cups and three bowls. The reference is checked by itself.
AR_HOUSE = [
    "السلام عليكم، أودّ أن أطلب من بيت التجربة:",
    f"كأس زرقاء، الرمز {FSI}ZZ-1{PDI}: {FSI}2{PDI} × {FSI}{RLM}12.50{NBSP}₪{PDI} = {FSI}{RLM}25.00{NBSP}₪{PDI}",
    f"{FSI}وعاء DQ كبير{PDI}، الرمز {FSI}ZZ-2{PDI}: {FSI}3{PDI} × {FSI}{RLM}1,250.00{NBSP}₪{PDI}"
    f" = {FSI}{RLM}3,750.00{NBSP}₪{PDI}",
    f"المجموع: {FSI}{RLM}3,775.00{NBSP}₪{PDI}",
]
FR_HOUSE = [
    f"Bonjour, je souhaite commander chez Maison d’Essai{NBSP}:",
    f"{FSI}{HOSTILE}{PDI}, réf.{NBSP}{FSI}ZZ-1{PDI}{NBSP}: {FSI}2{PDI} × {FSI}12,50{NBSP}₪{PDI} = {FSI}25,00{NBSP}₪{PDI}",
    f"Grand bol, réf.{NBSP}{FSI}ZZ-2{PDI}{NBSP}: {FSI}3{PDI} × {FSI}1{NNBSP}250,00{NBSP}₪{PDI}"
    f" = {FSI}3{NNBSP}750,00{NBSP}₪{PDI}",
    f"Total{NBSP}: {FSI}3{NNBSP}775,00{NBSP}₪{PDI}",
]
STATED = {"ar": AR_HOUSE, "fr": FR_HOUSE}
# The message to the stall: two small rings, of which there are no more, and a large one.
AR_STALL = [
    f"خاتم – صغير، الرمز {FSI}ZZ-3-S{PDI}: {FSI}2{PDI} × {FSI}{RLM}30.125{NBSP}د.أ.{RLM}{PDI} = {FSI}{RLM}60.250{NBSP}د.أ.{RLM}{PDI}",
    f"خاتم – كبير، الرمز {FSI}ZZ-3-L{PDI}: {FSI}1{PDI} × {FSI}{RLM}31.000{NBSP}د.أ.{RLM}{PDI} = {FSI}{RLM}31.000{NBSP}د.أ.{RLM}{PDI}",
    f"المجموع: {FSI}{RLM}91.250{NBSP}د.أ.{RLM}{PDI}",
]
FR_STALL = [
    f"Bague – Petit, réf.{NBSP}{FSI}ZZ-3-S{PDI}{NBSP}: {FSI}2{PDI} × {FSI}30,125{NBSP}JOD{PDI} = {FSI}60,250{NBSP}JOD{PDI}",
    f"Bague – Grand, réf.{NBSP}{FSI}ZZ-3-L{PDI}{NBSP}: {FSI}1{PDI} × {FSI}31,000{NBSP}JOD{PDI} = {FSI}31,000{NBSP}JOD{PDI}",
    f"Total{NBSP}: {FSI}91,250{NBSP}JOD{PDI}",
]
STALL = {"ar": AR_STALL, "fr": FR_STALL}
HELLO_STALL = {"ar": "السلام عليكم، أودّ أن أطلب من دكّان الامتحان:", "fr": f"Bonjour, je souhaite commander chez L’Étal{NBSP}:"}
# Deliveries: the line of the message, and the total below it.
NEAR = {"ar": [f"التوصيل إلى حيّ التجربة: {FSI}{RLM}17.25{NBSP}₪{PDI}", f"المجموع: {FSI}{RLM}3,792.25{NBSP}₪{PDI}"],
        "fr": [f"Livraison, Quartier d’essai{NBSP}: {FSI}17,25{NBSP}₪{PDI}", f"Total{NBSP}: {FSI}3{NNBSP}792,25{NBSP}₪{PDI}"]}
NEAR_FREE = {"ar": ["التوصيل إلى حيّ التجربة مجّاني", f"المجموع: {FSI}{RLM}5,025.00{NBSP}₪{PDI}"],
             "fr": [f"Livraison, Quartier d’essai{NBSP}: offerte", f"Total{NBSP}: {FSI}5{NNBSP}025,00{NBSP}₪{PDI}"]}
FAR_APART = {"ar": [f"التوصيل إلى بلاد بعيدة: {FSI}{RLM}9.500{NBSP}د.أ.{RLM}{PDI}، خارج المجموع لاختلاف العملة",
                    f"المجموع: {FSI}{RLM}3,775.00{NBSP}₪{PDI}"],
             "fr": [f"Livraison, Au loin{NBSP}: {FSI}9,500{NBSP}JOD{PDI}, hors total, car dans une autre monnaie",
                    f"Total{NBSP}: {FSI}3{NNBSP}775,00{NBSP}₪{PDI}"]}
FAR = {"ar": [f"التوصيل إلى بلاد بعيدة: {FSI}{RLM}9.500{NBSP}د.أ.{RLM}{PDI}", f"المجموع: {FSI}{RLM}100.750{NBSP}د.أ.{RLM}{PDI}"],
       "fr": [f"Livraison, Au loin{NBSP}: {FSI}9,500{NBSP}JOD{PDI}", f"Total{NBSP}: {FSI}100,750{NBSP}JOD{PDI}"]}
OPTIONS = {"ar": ["يُتّفق عليه مع التاجر", "البلدة القديمة – مجّانًا", "القدس وضواحيها – مجّانًا", f"حيّ التجربة – {RLM}17.25{NBSP}₪",
                  f"بلاد بعيدة – {RLM}9.500{NBSP}د.أ.{RLM}"],
           "fr": ["À convenir avec le marchand", "Vieille Ville – offerte", "Jérusalem et ses environs – offerte",
                  f"Quartier d’essai – 17,25{NBSP}₪", f"Au loin – 9,500{NBSP}JOD"]}
# What the page of the cup says of deliveries, without scripts.
FEES = {"ar": {"delivery/old-city": f"البلدة القديمة {RLM}10.00{NBSP}₪، ومجّاني لطلب قيمته {RLM}100.00{NBSP}₪ فأكثر",
               "delivery/zz-near": f"حيّ التجربة {RLM}17.25{NBSP}₪، ومجّاني لطلب قيمته {RLM}5,000.00{NBSP}₪ فأكثر",
               "delivery/zz-far": f"بلاد بعيدة {RLM}9.500{NBSP}د.أ.{RLM}"},
        "fr": {"delivery/old-city": f"Vieille Ville 10,00{NBSP}₪, offerte dès 100,00{NBSP}₪ d’achat",
               "delivery/zz-near": f"Quartier d’essai 17,25{NBSP}₪, offerte dès 5{NNBSP}000,00{NBSP}₪ d’achat",
               "delivery/zz-far": f"Au loin 9,500{NBSP}JOD"}}
FACETS = ["categories", "materials", "products-crafts", "products-price", "products-availability", "products-merchant",
          "products-merchant-associations", "places"]
# The price at the head of the ring's page with each of its variants.
HEADS = {"ar": [f"{RLM}30.125{NBSP}د.أ.{RLM}", f"{RLM}31.000{NBSP}د.أ.{RLM}"], "fr": [f"30,125{NBSP}JOD", f"31,000{NBSP}JOD"]}
# What the basket calls variants without a label: by all that they differ by, or by the reference.
LABELS = [{"ar": "M · فضّة", "fr": "M · Argent"}, {"ar": "نحاس أصفر", "fr": "Laiton"}, {"ar": "ZZ-4-N", "fr": "ZZ-4-N"}]
PAY = "http://pay.dlala.example/zz?a=1&b=2"
LIMITED = {"ar": "لم تبقَ إلّا قطعتان.", "fr": "Il n’en reste que 2."}
NOTED = {"ar": f"كلمة ترافق الهديّة: {FSI}{NOTE}{PDI}", "fr": f"Un mot pour accompagner le cadeau{NBSP}: {FSI}{NOTE}{PDI}"}
NUMBERED = {"ar": "رقم الطلب: ", "fr": f"Commande n°{NBSP}"}
COUNTED = {"ar": {2: "في السلّة قطعتان", 8: "في السلّة 8 قطع"}, "fr": {2: "2 articles dans le panier", 8: "8 articles dans le panier"}}
DIRECT = {
    "ar": ["السلام عليكم، أودّ أن أطلب: كأس زرقاء", f"الرمز: {LRI}ZZ-1{PDI}", f"السعر: {RLM}12.50{NBSP}₪"],
    "fr": [f"Bonjour, je souhaite commander{NBSP}: {HOSTILE}", f"Référence{NBSP}: ZZ-1", f"Prix{NBSP}: 12,50{NBSP}₪"],
}
