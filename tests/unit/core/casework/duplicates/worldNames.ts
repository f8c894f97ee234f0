/**
 * Names of the world with the spellings under which one person gets registered; one name per
 * entry, spellings apart by "/". They are other names than the sample lists', and the spellings were
 * written down from how these names appear in documents, before the matcher was run on them.
 */
export interface Culture {
  readonly language: string;
  readonly country: string;
  readonly women: readonly (readonly string[])[];
  readonly men: readonly (readonly string[])[];
  readonly families: readonly (readonly string[])[];
}

function names(text: string): string[][] {
  return text
    .trim()
    .split(/\s*,\s*/)
    .map((name) => name.split('/'));
}

function culture(
  language: string,
  country: string,
  women: string,
  men: string,
  families: string,
): Culture {
  return { language, country, women: names(women), men: names(men), families: names(families) };
}

export const cultures: readonly Culture[] = [
  culture(
    'Persian',
    'Iran',
    'Fatemeh/Fatima/Fateme, Maryam/Mariam, Zeinab/Zaynab, Parisa, Golnaz, Shahrzad/Sheherzad',
    'Reza/Riza, Mehdi/Mahdi, Hossein/Husayn, Amir/Ameer, Kourosh/Koorosh/Cyrus, Farhad/Farhaad',
    'Rezaei/Rezai/Rezaie, Karimi/Kareemi, Mousavi/Musavi/Moosavi, Jafari/Jaafari, Rostami, Tehrani/Tehrany',
  ),
  culture(
    'Urdu',
    'Pakistan',
    'Ayesha/Aisha, Sadia/Sadiya, Rukhsana/Roxana, Bushra/Boshra, Khadija/Khadeeja, Nusrat/Nasrat',
    'Usman/Othman/Uthman, Tariq/Tarek/Tareq, Zubair/Zubayr, Imran/Emran, Waqas/Waqqas, Faisal/Faysal',
    'Chaudhry/Chowdhury/Chaudhary, Qureshi/Quraishi/Kureshi, Malik/Malek, Siddiqui/Siddiqi/Siddiquee, Sheikh Ahmad/Shaikh Ahmed, Mirza/Meerza',
  ),
  culture(
    'Turkish',
    'Turkey',
    'Ayşe/Ayse, Elif, Zeynep/Zeyneb, Gülşen/Gulsen, Özlem/Ozlem, Çiğdem/Cigdem',
    'Mehmet/Mehmed, Çağlar/Caglar, Yusuf/Yousef, Şükrü/Sukru, Emre, Hakan',
    'Yıldız/Yildiz, Şahin/Sahin, Öztürk/Ozturk/Oeztuerk, Kılıç/Kilic, Doğan/Dogan, Çelik/Celik',
  ),
  culture(
    'Vietnamese',
    'Vietnam',
    'Lan, Hương/Huong, Thảo/Thao, Phượng/Phuong, Tuyết/Tuyet, Mai',
    'Minh, Dũng/Dung, Hùng/Hung, Quang, Tuấn/Tuan, Khoa',
    'Nguyễn/Nguyen, Trần/Tran, Phạm/Pham, Hoàng/Hoang, Đặng/Dang, Võ/Vo',
  ),
  culture(
    'Korean',
    'Korea',
    'Ji-young/Jiyoung/Ji Young, Eun-ji/Eunji, Soo-jin/Sujin, Hye-won/Hyewon, Mi-kyung/Mikyung',
    'Min-ho/Minho, Sung-min/Seongmin, Dong-hyun/Donghyeon, Jae-woo/Jaewoo, Young-ho/Yeongho',
    'Kim/Gim, Lee/Yi/Rhee, Park/Pak/Bak, Jung/Jeong/Chung, Choi/Choe, Kang/Gang',
  ),
  culture(
    'Tamil',
    'Sri Lanka',
    'Lakshmi/Laxmi, Thamarai/Tamarai, Vasanthi/Vasanti, Meenakshi/Minakshi, Sivagami/Shivagami',
    'Sivakumar/Shivakumar, Thayaparan/Tayaparan, Murugan/Moorugan, Kanthan/Kandan, Ravindran/Raveendran',
    'Selvarajah/Selvaraja, Kandiah/Kandaiah, Balasubramaniam/Balasubramanian, Ponnambalam/Ponambalam, Thevarajah/Devarajah',
  ),
  culture(
    'Russian',
    'Russia',
    'Tatiana/Tatyana, Svetlana/Svitlana, Yulia/Julia/Iouliia, Lyudmila/Ludmila/Liudmyla, Ksenia/Xenia',
    'Sergei/Serguei/Sergey, Dmitri/Dmitry/Dmitriy, Vyacheslav/Viacheslav, Yuri/Iouri/Yuriy, Nikolai/Mykola, Grigory/Hryhorii',
    'Zhukov/Joukov/Schukow, Khrushchev/Khrouchtchev/Chruschtschow, Chernov/Tchernov/Tschernow, Shishkin/Chichkine/Schischkin, Yakovlev/Iakovlev/Jakowlew, Tsvetkov/Zwetkow/Tsvetkoff',
  ),
  culture(
    'Amharic',
    'Ethiopia',
    'Tsehay/Sehay/Tsehai, Meseret/Mesaret, Almaz, Selamawit/Selam Awit, Hirut/Hiruth',
    'Tewodros/Tedros/Theodros, Girma/Ghirma, Haile Mariam/Hailemariam, Solomon/Selomon, Mulugeta/Mulughetta, Bekele/Bekelle',
    'Woldemichael/Wolde Michael/Weldemikael, Gebremariam/Ghebremariam/Gebre Mariam, Tekle/Tecle, Asfaw/Asfau, Desta/Destta, Kebede/Kebbede',
  ),
  culture(
    'Yoruba',
    'Nigeria',
    'Folashade/Folasade, Oluwaseun/Oluwa Seun, Temitope/Temi Tope, Yetunde, Bukola/Bukolah',
    'Olusegun/Olushegun, Babatunde/Baba Tunde, Adewale/Adéwálé, Kehinde, Taiwo/Taiwoh',
    'Adeyemi/Adéyemí, Okonkwo/Okonquo, Ogunleye/Ogun-Leye, Akinfolarin/Akin Folarin, Balogun',
  ),
  culture(
    'Portuguese',
    'Brazil',
    'Conceição/Conceicao, Beatriz/Beatris, Thaís/Tais, Luísa/Luiza, Rosângela/Rosangela',
    'João/Joao, Antônio/António/Antonio, Luís/Luiz, Thiago/Tiago, Mateus/Matheus',
    'dos Santos/Santos, Gonçalves/Goncalves/Gonsalves, da Conceição/Conceicao, Araújo/Araujo, Magalhães/Magalhaes, Teixeira/Teixera',
  ),
  culture(
    'Haitian Creole',
    'Haiti',
    'Marie-Ange/Marie Ange, Guerline/Gerline, Mirlande/Myrlande, Rose-Laure/Rose Laure, Nadège/Nadege',
    'Jean-Baptiste/Jean Baptiste, Wilner/Vilner, Frantz/Franz, Emmanuel/Emanuel, Réginald/Reginald',
    'Toussaint/Tousaint, Désir/Desir, Pierre-Louis/Pierre Louis, Saint-Fleur/St Fleur, Étienne/Etienne, Lafontant/Lafontan',
  ),
  culture(
    'Kinyarwanda',
    'Rwanda',
    'Uwimana/Uwimanna, Mukamana/Muka Mana, Ingabire/Ngabire, Umutoni, Clémentine/Clementine',
    'Habimana/Habimanna, Emmanuël/Emmanuel, Innocent/Inocent, Niyonsaba/Niyonsabah, Théogène/Theogene',
    'Nkurunziza/Nkurunzisa, Bizimana/Bizimanna, Hakizimana/Hakizimanna, Ntaganda, Mugisha/Mugicha, Rwigema/Rwigyema',
  ),
  culture(
    'Polish',
    'Poland',
    'Agnieszka/Agnieska, Małgorzata/Malgorzata, Joanna/Johanna, Elżbieta/Elzbieta, Świetlana/Swietlana',
    'Łukasz/Lukasz/Lucas, Wojciech, Krzysztof/Krzystof, Grzegorz/Gregor, Stanisław/Stanislav',
    'Wiśniewski/Wisniewski/Vishnevsky, Szymański/Szymanski/Shymanski, Kowalczyk/Kovalchyk/Kowaltschyk, Wójcik/Wojcik, Zieliński/Zielinski',
  ),
  culture(
    'Serbian',
    'Bosnia',
    'Snežana/Snezana/Snezhana, Ljiljana/Liljana, Džana/Dzana, Vesna, Željka/Zeljka',
    'Dušan/Dusan/Dushan, Željko/Zeljko/Jeliko, Miloš/Milosh, Đorđe/Djordje/Dorde, Nenad',
    'Hadžić/Hadzic/Hadjich, Đukić/Djukic/Dukic, Marković/Markovic/Markovich, Živković/Zivkovic/Zhivkovich, Begović/Begovich',
  ),
  culture(
    'Bengali',
    'Bangladesh',
    'Nasima/Naseema, Rokeya/Ruqaiya, Shamima/Shameema, Taslima/Tasleema, Jahanara/Jahan Ara',
    'Md Kamal/Mohammad Kamal/Mohamed Kamal, Shafiqul/Shafiqul, Anisur/Aneesur, Jahangir/Jahangeer, Abdur Rahim/Abdul Raheem',
    'Chakraborty/Chakravarti/Chakrabarti, Haque/Hoque/Hok, Uddin/Udin, Talukder/Talukdar, Sarkar/Sarker, Majumder/Mazumdar',
  ),
  culture(
    'Nepali',
    'Nepal',
    'Sunita/Suneeta, Bishnu Maya/Vishnu Maya, Sarita/Sareeta, Laxmi/Lakshmi, Dhan Maya/Dhanmaya',
    'Bikram/Vikram, Prakash/Prakas, Krishna/Krisna, Ganesh/Ganes, Dilliram/Dilli Ram',
    'Bhattarai/Bhattrai, Gurung/Gurong, Tamang, Adhikari/Adikari, Shrestha/Shresta, Rai/Ray',
  ),
  culture(
    'Japanese',
    'Japan',
    'Yūko/Yuko/Yuuko, Keiko, Satsuki, Chiyo/Tiyo, Shizuka/Sizuka',
    'Kenichi/Ken-ichi/Kenichi, Shōhei/Shohei/Shouhei, Jun, Tsutomu/Tutomu, Ryō/Ryo/Ryou',
    'Satō/Sato/Satoh, Itō/Ito/Itoh, Ōno/Ono/Ohno, Fujiwara/Hujiwara, Matsushita/Matsusita',
  ),
  culture(
    'Cantonese',
    'Hong Kong',
    'Mei-ling/Meiling/Mei Ling, Wai-yee/Hui Yi/Waiyee, Suk-fan/Shufen, Hoi-yan/Haixin/Hoi Yan, Lai-wah/Lihua',
    'Chi-keung/Zhiqiang, Kwok-wai/Guowei, Ka-ming/Jiaming, Wing-fai/Yonghui, Kin-man/Jianwen',
    'Leung/Liang, Ng/Wu, Kwok/Guo, Yeung/Yang, Tsang/Zeng, Lau/Liu',
  ),
  culture(
    'Mandarin',
    'Taiwan',
    'Shu-chen/Shuzhen, Hsiu-mei/Xiumei, Ya-ting/Yating, Chia-ling/Jialing, Hui-chun/Huijun',
    'Chih-ming/Zhiming, Chun-hsiung/Junxiong, Kuo-hua/Guohua, Tsung-han/Zonghan, Po-wei/Bowei',
    'Hsu/Xu, Tsai/Cai, Kuo/Guo, Hsieh/Xie, Chiu/Qiu, Teng/Deng',
  ),
  culture(
    'Karen',
    'Burma',
    'Paw Htoo/Paw Too, Eh Mu, Mu Naw/Moo Naw, Hser Paw/Ser Paw, Wah Wah/Wa Wa',
    'Eh Doh/Eh Do, Kler Htoo/Kler Too, Law Eh/Lawh Eh, Soe Win/So Win, Thein Aung/Thain Aung',
    'Htway/Htwe/Tway, Kyaw/Kyau, Thaw/Thow, Myint/Myintt, Zaw/Zaww',
  ),
  culture(
    'Arabic',
    'Iraq',
    'Khadija/Khadidja/Hadija, Zaynab/Zeinab/Zainab, Ghada/Gada, Widad/Wedad, Jamila/Djamila/Gamila',
    'Abdulrahman/Abdel Rahman/Abderrahmane, Jamal/Djamal/Gamal, Mustafa/Moustapha/Mostafa, Walid/Oualid/Waleed, Qasim/Kassem/Qassim, Bashir/Bachir/Basheer',
    'Al-Jabouri/Al Juburi/Aljabouri, Al-Tamimi/El Tamimi/Tamimi, Haddad/Hadad, Al-Zubaidi/Al Zubaydi, Boutros/Butrus, Khoury/Khouri/Khuri',
  ),
  culture(
    'Somali',
    'Somalia',
    'Xaliimo/Halima/Haliimo, Faadumo/Fadumo/Fatuma, Sahra/Zahra, Hodan/Xodan, Ubax/Ubah',
    'Xasan/Hassan/Hasan, Cumar/Omar/Umar, Axmed/Ahmed, Ismaaciil/Ismail, Cabdiraxmaan/Abdirahman/Abdurahman, Yaxye/Yahya',
    'Jaamac/Jama, Faarax/Farah, Cilmi/Elmi, Xirsi/Hirsi, Guuleed/Guled/Gouled, Cigaal/Egal/Igal',
  ),
  culture(
    'Punjabi',
    'India',
    'Baljeet/Baljit, Navneet/Navnit, Simran/Simrun, Parminder/Perminder, Amrit/Amreet',
    'Gurpreet/Gurprit, Kuldeep/Kuldip, Balwinder/Balvinder, Rajinder/Rajender, Sukhdev/Sukdev',
    'Sandhu/Sandu, Grewal/Garewal, Gill/Gil, Sidhu/Siddhu, Bains/Bainse, Brar/Barar',
  ),
  culture(
    'Ukrainian',
    'Ukraine',
    'Nataliia/Natalia/Natalya, Tetiana/Tatiana/Tetyana, Iryna/Irina, Liudmyla/Lyudmila, Yuliia/Yulia/Julia',
    'Serhii/Sergey/Serhiy, Mykhailo/Mikhail/Mykhaylo, Andrii/Andriy/Andrey, Pavlo/Pavel, Bohdan/Bogdan, Vasyl/Vasily',
    'Kovalchuk/Kowaltschuk/Kovaltchouk, Hrytsenko/Gritsenko, Zhuk/Schuk/Jouk, Bondarenko, Shcherbak/Chtcherbak/Schtscherbak, Moroz/Moros',
  ),
  culture(
    'French',
    'Burundi',
    'Béatrice/Beatrice, Grâce/Grace, Joséphine/Josephine, Marie-Claire/Marie Claire, Thérèse/Therese',
    'François/Francois, Jérôme/Jerome, Jean-Pierre/Jean Pierre, Célestin/Celestin, Cédric/Cedric',
    'N’Dongo/Ndongo, Mwamba/Muamba, Tshibangu/Chibangu, Ilunga/Illunga, Lukaku/Loukakou, N’Golo/Ngolo',
  ),
  culture(
    'Spanish',
    'Venezuela',
    'María José/Maria Jose, Ximena/Jimena, Verónica/Veronica, Inés/Ines, Belén/Belen',
    'Íñigo/Inigo, Hernán/Hernan, Joaquín/Joaquin, Óscar/Oscar, Xavier/Javier',
    'Jiménez/Gimenez/Ximenez, Gutiérrez/Gutierrez, Peña/Pena, Hernández/Hernandez/Hernandes, Ibáñez/Ibanez, Quintero/Kintero',
  ),
];
