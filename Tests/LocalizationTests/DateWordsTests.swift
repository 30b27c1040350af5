import Localization
import Model
import Testing

/// Every form of date in words, read by people who write the languages.
@Suite struct DateWordsTests {
  @Test func `every form is said as each language says it`() throws {
    var count = 0
    for line in Self.table.split(separator: "\n") {
      let cells = line.split(separator: " | ").map(String.init)
      try #require(cells.count == 5, "\(line)")
      let date = try EDTF(parsing: cells[0])
      for (tag, expected) in zip(["ar-PS", "ar-MA", "fr", "en"], cells.dropFirst()) {
        let made = Self.localizers[tag]?.date(date)
        #expect(made == expected, "\(cells[0]) in \(tag)")
        count += 1
      }
    }
    #expect(count >= 240)
  }

  /// What `until` of the templates says of an event.
  @Test(arguments: [
    ("2026-12-11", "2026-12-12", "من ١١ إلى ١٢ كانون الأول ٢٠٢٦", "du 11 au 12 décembre 2026"),
    (
      "2026-12-31", "2027-01-01", "من ٣١ كانون الأول ٢٠٢٦ إلى ١ كانون الثاني ٢٠٢٧",
      "du 31 décembre 2026 au 1er janvier 2027"
    ),
    ("2026-12-11", "2026-12-11", "١١ كانون الأول ٢٠٢٦", "11 décembre 2026"),
  ])
  func `two dates are said as one interval`(
    first: String, last: String, arabic: String, french: String
  ) throws {
    let date = try #require(try EDTF(parsing: first).interval(until: EDTF(parsing: last)))
    #expect(Self.localizers["ar-PS"]?.date(date) == arabic)
    #expect(Self.localizers["fr"]?.date(date) == french)
  }

  private static let localizers: [String: Localizer] = {
    var localizers: [String: Localizer] = [:]
    for tag in ["ar-PS", "ar-MA", "fr", "en"] {
      localizers[tag] = LocaleTag(tag).map { Localizer(locale: $0) }
    }
    return localizers
  }()

  // EDTF, then Palestine, Morocco, French, English. No line has white space of its own at its ends.
  private static let table = """
    1320 | ١٣٢٠ | 1320 | 1320 | 1320
    1320~ | نحو ١٣٢٠ | نحو 1320 | vers 1320 | about 1320
    1320? | ١٣٢٠ (تاريخ غير مؤكد) | 1320 (تاريخ غير مؤكد) | 1320 (date incertaine) | 1320 (date uncertain)
    1320% | نحو ١٣٢٠ (تاريخ غير مؤكد) | نحو 1320 (تاريخ غير مؤكد) | vers 1320 (date incertaine) | about 1320 (date uncertain)
    -0044 | ٤٥ ق.م | 45 ق.م | 45 av. J.-C. | 45 BCE
    -0044-03-15 | ١٥ آذار ٤٥ ق.م | 15 مارس 45 ق.م | 15 mars 45 av. J.-C. | March 15, 45 BCE
    0044 | ٤٤ | 44 | 44 | 44
    Y170002 | ١٧٠٠٠٢ | 170002 | 170002 | 170002
    Y-17E7 | ١٧٠٠٠٠٠٠١ ق.م | 170000001 ق.م | 170000001 av. J.-C. | 170000001 BCE
    1950S2 | نحو ١٩٥٠ (بين ١٩٠٠ و١٩٩٩) | نحو 1950 (بين 1900 و1999) | vers 1950 (entre 1900 et 1999) | about 1950 (between 1900 and 1999)
    192X | عشرينيات القرن العشرين | عشرينيات القرن العشرين | années 1920 | 1920s
    190X | العقد الأول من القرن العشرين | العقد الأول من القرن العشرين | années 1900 | 1900s
    191X | العقد الثاني من القرن العشرين | العقد الثاني من القرن العشرين | années 1910 | 1910s
    202X | عشرينيات القرن الحادي والعشرين | عشرينيات القرن الحادي والعشرين | années 2020 | 2020s
    000X | بين ١ ق.م و٩ | بين 1 ق.م و9 | entre 1 av. J.-C. et 9 | between 1 BCE and 9
    -192X | بين ١٩٣٠ ق.م و١٩٢١ ق.م | بين 1930 ق.م و1921 ق.م | entre 1930 av. J.-C. et 1921 av. J.-C. | between 1930 BCE and 1921 BCE
    -019X | بين ٢٠٠ ق.م و١٩١ ق.م | بين 200 ق.م و191 ق.م | entre 200 av. J.-C. et 191 av. J.-C. | between 200 BCE and 191 BCE
    19XX | القرن العشرون | القرن العشرون | XXe siècle | 20th century
    20XX | القرن الحادي والعشرون | القرن الحادي والعشرون | XXIe siècle | 21st century
    21XX | القرن الثاني والعشرون | القرن الثاني والعشرون | XXIIe siècle | 22nd century
    00XX | القرن الأول | القرن الأول | Ier siècle | 1st century
    -01XX | القرن الثاني قبل الميلاد | القرن الثاني قبل الميلاد | IIe siècle av. J.-C. | 2nd century BCE
    -00XX | القرن الأول قبل الميلاد | القرن الأول قبل الميلاد | Ier siècle av. J.-C. | 1st century BCE
    1XXX | بين ١٠٠٠ و١٩٩٩ | بين 1000 و1999 | entre 1000 et 1999 | between 1000 and 1999
    XXXX | سنة غير معروفة | سنة غير معروفة | année inconnue | unknown year
    1X20 | بين ١٠٢٠ و١٩٢٠ | بين 1020 و1920 | entre 1020 et 1920 | between 1020 and 1920
    1920-21 | ربيع ١٩٢٠ | ربيع 1920 | printemps 1920 | spring 1920
    1920-22~ | نحو صيف ١٩٢٠ | نحو صيف 1920 | vers l’été 1920 | about summer 1920
    1920-23 | خريف ١٩٢٠ | خريف 1920 | automne 1920 | autumn 1920
    1920-24? | شتاء ١٩٢٠ (تاريخ غير مؤكد) | شتاء 1920 (تاريخ غير مؤكد) | hiver 1920 (date incertaine) | winter 1920 (date uncertain)
    1920-28 | شتاء ١٩٢٠ (نصف الكرة الشمالي) | شتاء 1920 (نصف الكرة الشمالي) | hiver 1920 (hémisphère Nord) | winter 1920 (Northern Hemisphere)
    1920-30 | صيف ١٩٢٠ (نصف الكرة الجنوبي) | صيف 1920 (نصف الكرة الجنوبي) | été 1920 (hémisphère Sud) | summer 1920 (Southern Hemisphere)
    1920-33 | الربع الأول من ١٩٢٠ | الربع الأول من 1920 | 1er trimestre 1920 | first quarter of 1920
    1920-38 | الثلث الثاني من ١٩٢٠ | الثلث الثاني من 1920 | 2e quadrimestre 1920 | second third of 1920
    1920-41 | النصف الثاني من ١٩٢٠ | النصف الثاني من 1920 | 2e semestre 1920 | second half of 1920
    1990-XX | ١٩٩٠، الشهر غير معروف | 1990، الشهر غير معروف | 1990, mois inconnu | 1990, month unknown
    1990-XX-XX | ١٩٩٠، اليوم والشهر غير معروفين | 1990، اليوم والشهر غير معروفين | 1990, jour et mois inconnus | 1990, day and month unknown
    1990-05-XX | أيار ١٩٩٠، اليوم غير معروف | ماي 1990، اليوم غير معروف | mai 1990, jour inconnu | May 1990, day unknown
    1990-XX-05 | اليوم ٥ من شهر غير معروف، ١٩٩٠ | اليوم 5 من شهر غير معروف، 1990 | le 5 d’un mois inconnu, 1990 | day 5 of an unknown month, 1990
    1984-1X | بين تشرين الأول وكانون الأول ١٩٨٤ | بين أكتوبر ودجنبر 1984 | entre octobre et décembre 1984 | between October and December 1984
    1984-X1 | كانون الثاني أو تشرين الثاني ١٩٨٤ | يناير أو نونبر 1984 | janvier ou novembre 1984 | January or November 1984
    1984-1X-XX | بين تشرين الأول وكانون الأول ١٩٨٤، اليوم غير معروف | بين أكتوبر ودجنبر 1984، اليوم غير معروف | entre octobre et décembre 1984, jour inconnu | between October and December 1984, day unknown
    1990-05-2X | أيار ١٩٩٠، يوم غير معروف بين ٢٠ و٢٩ | ماي 1990، يوم غير معروف بين 20 و29 | mai 1990, jour inconnu entre le 20 et le 29 | May 1990, unknown day between 20 and 29
    156X-12-25 | ٢٥ كانون الأول، ستينيات القرن السادس عشر | 25 دجنبر، ستينيات القرن السادس عشر | 25 décembre, années 1560 | December 25, 1560s
    15XX-12-XX | كانون الأول، القرن السادس عشر | دجنبر، القرن السادس عشر | décembre, XVIe siècle | December, 16th century
    XXXX-12-25 | ٢٥ كانون الأول، سنة غير معروفة | 25 دجنبر، سنة غير معروفة | 25 décembre, année inconnue | December 25, unknown year
    1XXX-12 | كانون الأول، بين ١٠٠٠ و١٩٩٩ | دجنبر، بين 1000 و1999 | décembre, entre 1000 et 1999 | December, between 1000 and 1999
    2004-06~-11 | ١١ حزيران ٢٠٠٤ (الشهر والسنة تقريبيان) | 11 يونيو 2004 (الشهر والسنة تقريبيان) | 11 juin 2004 (mois et année approximatifs) | June 11, 2004 (month and year approximate)
    ?2004-06-~11 | ١١ حزيران ٢٠٠٤ (السنة غير مؤكدة، اليوم تقريبي) | 11 يونيو 2004 (السنة غير مؤكدة، اليوم تقريبي) | 11 juin 2004 (année incertaine, jour approximatif) | June 11, 2004 (year uncertain, day approximate)
    2004-06-11% | نحو ١١ حزيران ٢٠٠٤ (تاريخ غير مؤكد) | نحو 11 يونيو 2004 (تاريخ غير مؤكد) | vers le 11 juin 2004 (date incertaine) | about June 11, 2004 (date uncertain)
    2004-06-~11 | ١١ حزيران ٢٠٠٤ (اليوم تقريبي) | 11 يونيو 2004 (اليوم تقريبي) | 11 juin 2004 (jour approximatif) | June 11, 2004 (day approximate)
    2004?-06-11 | ١١ حزيران ٢٠٠٤ (السنة غير مؤكدة) | 11 يونيو 2004 (السنة غير مؤكدة) | 11 juin 2004 (année incertaine) | June 11, 2004 (year uncertain)
    ~2004-06-11 | ١١ حزيران ٢٠٠٤ (السنة تقريبية) | 11 يونيو 2004 (السنة تقريبية) | 11 juin 2004 (année approximative) | June 11, 2004 (year approximate)
    ?2004-21 | ربيع ٢٠٠٤ (السنة غير مؤكدة) | ربيع 2004 (السنة غير مؤكدة) | printemps 2004 (année incertaine) | spring 2004 (year uncertain)
    2004-06~ | نحو حزيران ٢٠٠٤ | نحو يونيو 2004 | vers juin 2004 | about June 2004
    2004-04~ | نحو نيسان ٢٠٠٤ | نحو أبريل 2004 | vers avril 2004 | about April 2004
    2004-08-01~ | نحو ١ آب ٢٠٠٤ | نحو 1 غشت 2004 | vers le 1er août 2004 | about August 1, 2004
    1920~/1925 | من ١٩٢٠ تقريبًا إلى ١٩٢٥ | من 1920 تقريبًا إلى 1925 | de 1920 environ à 1925 | 1920 (approximately) to 1925
    1967-06-10/1967-06-11 | من ١٠ إلى ١١ حزيران ١٩٦٧ | من 10 إلى 11 يونيو 1967 | du 10 au 11 juin 1967 | June 10 to 11, 1967
    1967-05-30/1967-06-02 | من ٣٠ أيار إلى ٢ حزيران ١٩٦٧ | من 30 ماي إلى 2 يونيو 1967 | du 30 mai au 2 juin 1967 | May 30 to June 2, 1967
    1967-06-01/1967-06-03 | من ١ إلى ٣ حزيران ١٩٦٧ | من 1 إلى 3 يونيو 1967 | du 1er au 3 juin 1967 | June 1 to 3, 1967
    1966-12-30/1967-01-02 | من ٣٠ كانون الأول ١٩٦٦ إلى ٢ كانون الثاني ١٩٦٧ | من 30 دجنبر 1966 إلى 2 يناير 1967 | du 30 décembre 1966 au 2 janvier 1967 | December 30, 1966 to January 2, 1967
    1320/1325 | من ١٣٢٠ إلى ١٣٢٥ | من 1320 إلى 1325 | de 1320 à 1325 | 1320 to 1325
    -0299/-0199 | من ٣٠٠ إلى ٢٠٠ ق.م | من 300 إلى 200 ق.م | de 300 à 200 av. J.-C. | 300 to 200 BCE
    -0049/0050 | من ٥٠ ق.م إلى ٥٠ م | من 50 ق.م إلى 50 م | de 50 av. J.-C. à 50 apr. J.-C. | 50 BCE to 50 CE
    1967-05/1967-06 | من أيار إلى حزيران ١٩٦٧ | من ماي إلى يونيو 1967 | de mai à juin 1967 | May to June 1967
    1967-04/1968-10 | من نيسان ١٩٦٧ إلى تشرين الأول ١٩٦٨ | من أبريل 1967 إلى أكتوبر 1968 | d’avril 1967 à octobre 1968 | April 1967 to October 1968
    1967-04/1967-10 | من نيسان إلى تشرين الأول ١٩٦٧ | من أبريل إلى أكتوبر 1967 | d’avril à octobre 1967 | April to October 1967
    1967/.. | منذ ١٩٦٧ | منذ 1967 | depuis 1967 | since 1967
    1967-05/.. | منذ أيار ١٩٦٧ | منذ ماي 1967 | depuis mai 1967 | since May 1967
    1967-04/.. | منذ نيسان ١٩٦٧ | منذ أبريل 1967 | depuis avril 1967 | since April 1967
    1967-05-04/.. | منذ ٤ أيار ١٩٦٧ | منذ 4 ماي 1967 | depuis le 4 mai 1967 | since May 4, 1967
    ../1967 | حتى ١٩٦٧ | حتى 1967 | jusqu’en 1967 | until 1967
    ../1967-04 | حتى نيسان ١٩٦٧ | حتى أبريل 1967 | jusqu’en avril 1967 | until April 1967
    ../1967-05-04 | حتى ٤ أيار ١٩٦٧ | حتى 4 ماي 1967 | jusqu’au 4 mai 1967 | until May 4, 1967
    ../192X | حتى عشرينيات القرن العشرين | حتى عشرينيات القرن العشرين | jusqu’aux années 1920 | until the 1920s
    ../19XX | حتى القرن العشرين | حتى القرن العشرين | jusqu’au XXe siècle | until the 20th century
    192X/.. | منذ عشرينيات القرن العشرين | منذ عشرينيات القرن العشرين | depuis les années 1920 | since the 1920s
    19XX/20XX | من القرن العشرين إلى القرن الحادي والعشرين | من القرن العشرين إلى القرن الحادي والعشرين | du XXe siècle au XXIe siècle | the 20th century to the 21st century
    192X/194X | من عشرينيات القرن العشرين إلى أربعينيات القرن العشرين | من عشرينيات القرن العشرين إلى أربعينيات القرن العشرين | des années 1920 aux années 1940 | the 1920s to the 1940s
    1920-21/1920-22 | من ربيع ١٩٢٠ إلى صيف ١٩٢٠ | من ربيع 1920 إلى صيف 1920 | du printemps 1920 à l’été 1920 | spring 1920 to summer 1920
    1967/ | من ١٩٦٧ إلى تاريخ غير معروف | من 1967 إلى تاريخ غير معروف | de 1967 à une date inconnue | from 1967 to an unknown date
    /1967 | من تاريخ غير معروف إلى ١٩٦٧ | من تاريخ غير معروف إلى 1967 | d’une date inconnue à 1967 | from an unknown date to 1967
    /1967-05-04 | من تاريخ غير معروف إلى ٤ أيار ١٩٦٧ | من تاريخ غير معروف إلى 4 ماي 1967 | d’une date inconnue au 4 mai 1967 | from an unknown date to May 4, 1967
    1XXX/2000 | من تاريخ يقع بين ١٠٠٠ و١٩٩٩ إلى ٢٠٠٠ | من تاريخ يقع بين 1000 و1999 إلى 2000 | d’une date située entre 1000 et 1999 à 2000 | from a date between 1000 and 1999 to 2000
    [1667,1668,1670..1672] | ١٦٦٧ أو ١٦٦٨ أو من ١٦٧٠ إلى ١٦٧٢ | 1667 أو 1668 أو من 1670 إلى 1672 | 1667, 1668 ou de 1670 à 1672 | 1667, 1668, or 1670 to 1672
    {1960,1961-12} | ١٩٦٠ وكانون الأول ١٩٦١ | 1960 ودجنبر 1961 | 1960 et décembre 1961 | 1960 and December 1961
    [..1984] | ١٩٨٤ أو قبل ذلك | 1984 أو قبل ذلك | 1984 ou avant | 1984 or earlier
    [1984..] | ١٩٨٤ أو بعد ذلك | 1984 أو بعد ذلك | 1984 ou après | 1984 or later
    {..1984} | حتى ١٩٨٤ | حتى 1984 | jusqu’en 1984 | until 1984
    [1667,1760-12..] | ١٦٦٧ أو كانون الأول ١٧٦٠ أو بعد ذلك | 1667 أو دجنبر 1760 أو بعد ذلك | 1667 ou décembre 1760 ou après | 1667 or December 1760 or later
    2024-11-04T09:30:00 | ٤ تشرين الثاني ٢٠٢٤ | 4 نونبر 2024 | 4 novembre 2024 | November 4, 2024
    AH1320~ | نحو ١٣٢٠ هـ | نحو 1320 هـ | vers 1320 de l’hégire | about 1320 AH
    AH 720 | ٧٢٠ هـ | 720 هـ | 720 de l’hégire | 720 AH
    AH 0720-05-14 | ١٤ جمادى الأولى ٧٢٠ هـ | 14 جمادى الأولى 720 هـ | 14 joumada al oula 720 de l’hégire | Jumada I 14, 720 AH
    AH 1445-01-14 | ١٤ محرم ١٤٤٥ هـ | 14 محرم 1445 هـ | 14 mouharram 1445 de l’hégire | Muharram 14, 1445 AH
    AH 1386-12/1387-02 | من ذي الحجة ١٣٨٦ إلى صفر ١٣٨٧ هـ | من ذي الحجة 1386 إلى صفر 1387 هـ | de dhou al-hijja 1386 à safar 1387 de l’hégire | Dhuʻl-Hijjah 1386 to Safar 1387 AH
    AH 132X | عشرينيات القرن الرابع عشر الهجري | عشرينيات القرن الرابع عشر الهجري | années 1320 de l’hégire | 1320s AH
    AH 13XX | القرن الرابع عشر الهجري | القرن الرابع عشر الهجري | XIVe siècle de l’hégire | 14th century AH
    AH 1387-02 | صفر ١٣٨٧ هـ | صفر 1387 هـ | safar 1387 de l’hégire | Safar 1387 AH
    1320/1325~ هـ | من ١٣٢٠ إلى ١٣٢٥ هـ تقريبًا | من 1320 إلى 1325 هـ تقريبًا | de 1320 à 1325 de l’hégire environ | 1320 to 1325 AH (approximately)
    1900?/1910~ | من ١٩٠٠ (تاريخ غير مؤكد) إلى ١٩١٠ تقريبًا | من 1900 (تاريخ غير مؤكد) إلى 1910 تقريبًا | de 1900 (date incertaine) à 1910 environ | 1900 (date uncertain) to 1910 (approximately)
    1950-01-01/1960 | من ١ كانون الثاني ١٩٥٠ إلى ١٩٦٠ | من 1 يناير 1950 إلى 1960 | du 1er janvier 1950 à 1960 | January 1, 1950 to 1960
    1967-06-10 | ١٠ حزيران ١٩٦٧ | 10 يونيو 1967 | 10 juin 1967 | June 10, 1967
    2024-11 | تشرين الثاني ٢٠٢٤ | نونبر 2024 | novembre 2024 | November 2024
    XXXX-XX-XX | سنة غير معروفة | سنة غير معروفة | année inconnue | unknown year
    2004-06-11~/2004-08-20? | من ١١ حزيران ٢٠٠٤ تقريبًا إلى ٢٠ آب ٢٠٠٤ (تاريخ غير مؤكد) | من 11 يونيو 2004 تقريبًا إلى 20 غشت 2004 (تاريخ غير مؤكد) | du 11 juin 2004 environ au 20 août 2004 (date incertaine) | June 11, 2004 (approximately) to August 20, 2004 (date uncertain)
    1967-06-10~/.. | منذ ١٠ حزيران ١٩٦٧ تقريبًا | منذ 10 يونيو 1967 تقريبًا | depuis le 10 juin 1967 environ | since June 10, 1967 (approximately)
    AH 1387-09-15? | ١٥ رمضان ١٣٨٧ هـ (تاريخ غير مؤكد) | 15 رمضان 1387 هـ (تاريخ غير مؤكد) | 15 ramadan 1387 de l’hégire (date incertaine) | Ramadan 15, 1387 AH (date uncertain)
    AH 1386-12-05 | ٥ ذي الحجة ١٣٨٦ هـ | 5 ذي الحجة 1386 هـ | 5 dhou al-hijja 1386 de l’hégire | Dhuʻl-Hijjah 5, 1386 AH
    AH 1386-12 | ذو الحجة ١٣٨٦ هـ | ذو الحجة 1386 هـ | dhou al-hijja 1386 de l’hégire | Dhuʻl-Hijjah 1386 AH
    AH 0720/0725 | من ٧٢٠ إلى ٧٢٥ هـ | من 720 إلى 725 هـ | de 720 à 725 de l’hégire | 720 to 725 AH
    AH 0X20 | بين ٢٠ و٩٢٠ هـ | بين 20 و920 هـ | entre 20 et 920 de l’hégire | between 20 and 920 AH
    AH XXXX | سنة غير معروفة | سنة غير معروفة | année inconnue | unknown year
    """
}
