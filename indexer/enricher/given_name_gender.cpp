// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/given_name_gender.hpp"

#include <unordered_map>

namespace newshound {
namespace {

constexpr std::string_view men =
    "Aaron Adam Ahmed Ahmad Alan Albert Alberto Alejandro Alexander Alexandre Alfred Ali Andreas "
    "Andrew Andrei Andrey Andy Anthony Antoine Antonio Arnold Arthur Barack Ben Benjamin Bernard "
    "Bernd Bernie Bill Bob Boris Brad Brandon Brian Bruce Bruno Carl Carlos Charles Chris "
    "Christian Christophe Christopher Claus Craig Cristian Daniel Dave David Dennis Derek Detlef "
    "Diego Dieter Dirk Dmitri Dmitry Don Donald Douglas Dylan Eduardo Edward Elon Emmanuel Eric "
    "Erik Ernst Ethan Evan Fabian Felipe Felix Fernando Florian Francisco Frank Franz François "
    "Fred Frederick Friedrich Gary Geoffrey George Georg Gerald Gerd Gerhard Giovanni Giuseppe "
    "Glenn Graham Greg Gregory Günter Guillaume Hans Harald Harold Harry Hassan Heinz Helmut Henri "
    "Henry Herbert Horst Howard Hugh Ian Igor Ivan Jack Jacob Jacques Jake James Jan-Peter Jason "
    "Javier Jean-Luc Jeff Jeffrey Jens Jeremy Jerome Jerry Jim Jimmy Joachim Joe Joel Johann John "
    "Johnny Jon Jonathan Jörg Jorge José Joseph Josh Joshua Juan Jürgen Justin Karl Karl-Heinz "
    "Keith Kenneth Kevin Klaus Kurt Kyle Larry Lars Lawrence Leonard Louis Luca Lucas Luis Luke "
    "Manfred Manuel Marc Marco Mario Mark Markus Martin Matt Matteo Matthew Matthias Max "
    "Maximilian Miguel Mike Mikhail Mitch Mohamed Mohammad Mohammed Muhammad Mustafa Nathan "
    "Nicholas Nick Nicolas Nigel Nikolai Norbert Olaf Oleg Oliver Olivier Omar Oscar Oskar Otto "
    "Pablo Patrick Paul Pavel Pedro Peter Philip Philipp Philippe Pierre Rafael Rainer Ralf Ralph "
    "Ramon Raymond René Ricardo Richard Rick Rob Robert Roberto Roger Roland Rolf Roman Ronald "
    "Rudolf Russell Ryan Samuel Scott Sean Sebastian Sébastien Sergei Sergey Sergio Simon Stefan "
    "Stefano Stephen Steve Steven Stuart Sven Ted Theodore Thierry Thomas Thorsten Tim Timothy "
    "Tobias Todd Tom Tommy Tony Torsten Travis Tyler Ulrich Uwe Victor Viktor Vincent Vladimir "
    "Volker Walter Werner Wilhelm William Wolfgang Xavier Yves Александр Алексей Андрей Владимир "
    "Дмитрий Евгений Иван Игорь Михаил Николай Олег Павел Сергей Юрий";

constexpr std::string_view women =
    "Abigail Adriana Alice Alicia Alison Amanda Amber Amy Ana Angela Angelina Anja Anke Ann Anna "
    "Anne "
    "Annalena Annette Antje Ashley Barbara Beatriz Bettina Beth Birgit Brenda Britta Brittany "
    "Camille Carla Carmen Carol Caroline Carolyn Catherine Céline Charlotte Cheryl Christina "
    "Christine Claire Clara Claudia Constance Courtney Cristina Cynthia Danielle Deborah Debra "
    "Denise Diana Diane Donna Doris Dorothy Elena Elisabeth Elizabeth Ella Ellen Emily Emma Erika "
    "Eva Evelyn Fatima Fiona Florence Franziska Gabriela Gabriele Gisela Gloria Grace Greta Hannah "
    "Heather Heidi Heike Helen Helena Helene Helga Hillary Holly Ingrid Irene Isabel Isabelle "
    "Jacqueline Jane Janet Janice Jasmin Jenelle Jennifer Jenny Jessica Jill Joan Joanna Jody "
    "Josephine Juana Judith Judy Julia Julie Juliette Kamala Karen Karin Katharina Katherine "
    "Kathleen Kathy Katie Katja Katrin Kelly Kerstin Kimberly Kristen Kristin Kristina Lara Laura "
    "Lauren Lena Linda Lisa Lori Louise Lucia Lucy Lydia Maggie Manuela Marcia Margaret Margarita "
    "Maria María Marie Marina Marion Marta Martha Martina Mary Megan Meghan Melanie Melissa "
    "Michelle Miriam Molly Monica Monika Nadine Nancy Natalia Natalie Nathalie Nicole Nina Olga "
    "Olivia Pamela Patricia Paula Pauline Petra Rachel Rebecca Regina Renate Rita Rosa Rose Ruth "
    "Sabine Samantha Sandra Sara Sarah Sharon Shirley Silke Silvia Simone Sofia Sonia Sophia "
    "Sophie Stefanie Stephanie Susan Susanne Suzanne Svetlana Sylvia Sylvie Tanja Taylor Tatiana "
    "Teresa Theresa Theresia Tiffany Tina Ursula Valentina Valérie Vanessa Vera Veronica Victoria "
    "Virginia Vivian Wendy Yvonne Александра Анна Анастасия Валентина Елена Екатерина Ирина Ксения "
    "Мария Наталья Ольга Светлана Татьяна Юлия";

std::unordered_map<std::string_view, Gender> make_table() {
    std::unordered_map<std::string_view, Gender> table;
    for (const auto& [names, gender] :
         {std::pair{men, Gender::male}, std::pair{women, Gender::female}}) {
        for (std::size_t start = 0; start < names.size();) {
            const std::size_t end = std::min(names.find(' ', start), names.size());
            table.emplace(names.substr(start, end - start), gender);
            start = end + 1;
        }
    }
    return table;
}

} // namespace

Gender gender_of(std::string_view name) {
    static const std::unordered_map<std::string_view, Gender> table = make_table();
    const auto at = table.find(name.substr(0, name.find(' ')));
    return at == table.end() ? Gender::unknown : at->second;
}

} // namespace newshound
