// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/quotations/given_name_gender.hpp"

#include <unordered_map>

namespace newshound {
namespace {

constexpr std::string_view men =
    "Aaron Abdul Abdullah Adam Adrian Ahmad Ahmed Aidan Alan Albert Alberto Alec Alejandro "
    "Alessandro Alexander Alexandre Alfred Ali Alistair Allan Allen Amir Andreas Andrei "
    "Andrew Andrey Andy Anthony Antoine Anton Antonio Archie Ari Armando Arnold Arthur "
    "Arturo Asif Austin Barack Barry Bart Bashar Bashir Ben Benedict Benjamin Bernard "
    "Bernardo Bernd Bernie Bill Björn Blake Bob Boris Brad Bradley Brandon Brendan Brett "
    "Brian Bruce Bruno Bryan Bryce Caleb Calvin Carl Carlos Cedric Chad Charles Chris "
    "Christian Christophe Christopher Chuck Clarence Clark Claude Claus Clayton Clint "
    "Clinton Cody Colin Connor Conor Cory Craig Cristian Curtis Cyril César Damien Damon Dan "
    "Daniel Danny Darren Dave David Dean Dennis Denny Derek Desmond Detlef Dick Diego Dieter "
    "Dietmar Dirk Dmitri Dmitry Dominic Dominik Don Donald Doug Douglas Duncan Dustin Dwight "
    "Dylan Earl Ed Eddie Edgar Edmund Eduardo Edward Edwin Egon Elias Elijah Elon Emil "
    "Emilio Emmanuel Enrique Eric Erik Ernest Ernesto Ernst Ethan Eugene Evan Fabian Felipe "
    "Felix Fernando Finn Florian Floyd Francisco Frank Franz François Fred Frederick "
    "Friedrich Garrett Gary Gavin Gene Geoff Geoffrey Georg George Gerald Gerd Gerhard "
    "Gilbert Gilles Giorgio Giovanni Giuseppe Glenn Gordon Graham Grant Greg Gregor Gregory "
    "Guido Guillaume Gustav Gustavo Günter Hamid Hank Hans Harald Harold Harrison Harry "
    "Harvey Hassan Hector Heiko Heiner Heinz Helmut Henri Henrik Henry Herbert Herman "
    "Hermann Horst Hossein Howard Howie Hubert Hugh Hugo Hussein Ian Ibrahim Ignacio Igor "
    "Imran Isaac Ismail Ivan Jack Jacob Jacques Jaime Jake Jamal James Jared Jason Javier "
    "Jean-Luc Jeff Jeffery Jeffrey Jens Jeremy Jerome Jerry Jesper Jesus Jesús Jim Jimmy "
    "Joachim Joaquín Jochen Joe Joel Johann John Johnny Jon Jonah Jonas Jonathan Jonathon "
    "Jordi Jorge Josef Joseph Josh Joshua José Juan Julian Julien Julio Julius Justin Jörg "
    "Jürgen Kai Karl Karl-Heinz Kaspar Keith Kenneth Kevin Klaus Kristian Kurt Kyle Lance "
    "Larry Lars Lawrence Leo Leon Leonard Leroy Levi Liam Lionel Lloyd Lorenzo Louis Luca "
    "Lucas Ludwig Luis Luke Luther Magnus Malcolm Manfred Manuel Marc Marcel Marcelo Marco "
    "Marcus Mariano Mario Mark Markus Marshall Martin Marvin Mathias Matt Matteo Matthew "
    "Matthias Maurice Mauricio Max Maxime Maximilian Mehmet Melvin Michael Mick Mickey "
    "Miguel Mike Mikhail Milan Miles Mitch Mitchell Mohamed Mohammad Mohammed Moritz Morris "
    "Moses Muhammad Murray Mustafa Nathan Nathaniel Neil Nelson Nicholas Nick Nicolas "
    "Nicolás Nigel Nikolai Noah Noel Norbert Norman Olaf Oleg Oliver Olivier Omar Osama "
    "Oscar Oskar Otto Owen Pablo Pascal Patrick Patrik Paul Pavel Pedro Pete Peter Phil "
    "Philip Philipp Philippe Pierce Pierre Piotr Rafael Rainer Rajesh Ralf Ralph Ramon "
    "Randall Randy Raphael Ray Raymond Raúl Reinhard René Rex Rhys Ricardo Richard Rick "
    "Rishi Rob Robbie Robby Robert Roberto Roderick Rodney Rodrigo Roger Roland Rolf Roman "
    "Ronald Ross Roy Ruben Rudi Rudolf Rupert Russell Ryan Salman Salvador Samuel Sanjay "
    "Santiago Saul Scott Seamus Sean Sebastian Sergei Sergey Sergio Seth Shane Shaun Shawn "
    "Sid Siegfried Silvio Simon Spencer Stan Stanley Stefan Stefano Steffen Stephen Steve "
    "Steven Stuart Stéphane Sunil Sven Sylvester Sébastien Tariq Ted Terrence Theo Theodore "
    "Thiago Thierry Thomas Thorsten Tiago Tim Timothy Tobias Toby Todd Tom Tomas Tommy Tomás "
    "Tony Torsten Travis Trevor Tristan Troy Tucker Tyler Ulf Ulrich Umberto Uwe Valentin "
    "Vernon Victor Vijay Vikram Viktor Vince Vincent Vlad Vladimir Volker Volodymyr Wade "
    "Wallace Walter Warren Wayne Werner Wesley Wilhelm Willem Willi William Willy Winston "
    "Wladimir Wolfgang Woody Xavier Yusuf Yves Zachary Zack Zoltan Александр Алексей Андрей "
    "Владимир Дмитрий Евгений Иван Игорь Михаил Николай Олег Павел Сергей Юрий";

constexpr std::string_view women =
    "Abigail Ada Adele Adriana Agnes Aisha Alexa Alexandra Alice Alicia Alina Aline Alison "
    "Allison Alma Alyssa Amanda Amber Amelia Amy Ana Anastasia Angela Angelina Anita Anja "
    "Anke Ann Anna Annalena Anne Annette Annie Antje April Ariana Ashley Astrid Audrey Ava "
    "Barbara Beatriz Bella Bernadette Bernice Bertha Beth Bettina Bianca Birgit Blanca "
    "Bonnie Brenda Bridget Brigitte Britta Brittany Camille Candace Carina Carla Carly "
    "Carmen Carol Carolina Caroline Carolyn Carrie Cassandra Cassie Catherine Cathy Cecilia "
    "Chantal Charlotte Chelsea Cheryl Chloe Christa Christiane Christina Christine Cindy "
    "Claire Clara Clare Clarissa Claudia Colleen Constance Corinna Cornelia Courtney "
    "Cristina Crystal Cynthia Céline Dagmar Daniela Danielle Daphne Darlene Dawn Deanna "
    "Debbie Deborah Debra Delia Denise Diana Diane Dolores Donna Doris Dorothea Dorothy "
    "Edith Eileen Elaine Eleanor Elena Elisa Elisabeth Elise Eliza Elizabeth Ella Ellen Elsa "
    "Elsie Emilia Emilie Emily Emma Erica Erika Erin Esmeralda Estelle Esther Ethel Eugenia "
    "Eva Eve Evelina Evelyn Farah Fatima Faye Fiona Florence Florentine Frances Francesca "
    "Franziska Frieda Gabriela Gabriele Gail Genevieve Georgia Georgina Geraldine Gertrud "
    "Gina Ginger Gisela Giulia Gloria Grace Greta Gretchen Guadalupe Gwen Gwyneth Hanna "
    "Hannah Harriet Hazel Heather Heidi Heike Helen Helena Helene Helga Henrietta Hillary "
    "Holly Hope Ida Ilse Imogen Ines Inga Inge Ingeborg Ingrid Inés Irene Irina Iris Irma "
    "Isabel Isabella Isabelle Ivana Ivy Jacqueline Jana Jane Janelle Janet Janice Janina "
    "Jasmin Jeanette Jeanne Jeannine Jen Jenelle Jenna Jennifer Jenny Jessica Jill Joan "
    "Joann Joanna Joanne Jocelyn Jody Josefina Josephine Joyce Juana Judith Judy Julia "
    "Juliana Julie Juliet Juliette June Jutta Kamala Karen Karin Karina Karla Karoline Kate "
    "Katharina Katherine Kathleen Kathrin Kathryn Kathy Katie Katja Katrin Katrina Kayla "
    "Keira Kelly Kendra Kerstin Khadija Kiara Kimberly Kirsten Krista Kristen Kristi Kristin "
    "Kristina Kyra Lana Lara Larissa Laura Lauren Leah Leila Lena Lenore Leticia Liliana "
    "Lillian Lily Linda Lindsay Lindsey Lisa Liz Liza Loretta Lori Lorraine Louisa Louise "
    "Lucia Lucie Lucille Lucy Lucía Luisa Luise Lydia Lynn Mabel Madeleine Madison Maggie "
    "Mandy Manuela Marcella Marcia Mareike Margaret Margarete Margarita Margot Maria Mariah "
    "Mariana Marianne Maribel Marie Marilyn Marina Marion Marisa Marissa Marjorie Marlene "
    "Marta Martha Martina Martine Mary María Maureen Maxine Maya Megan Meghan Meike Melanie "
    "Melinda Melissa Mercedes Meredith Mia Michaela Michelle Mildred Milena Minnie Miranda "
    "Miriam Molly Mona Monica Monika Nadia Nadine Nadja Nancy Naomi Natalia Natalie Natasha "
    "Nathalie Nele Nicole Nikki Nina Noelle Nora Norma Odette Olga Olivia Paige Pamela "
    "Patricia Patti Patty Paula Pauline Peggy Penelope Penny Petra Phoebe Phyllis Pia Polly "
    "Priscilla Priti Priya Rachael Rachel Raquel Rebecca Rebekah Regina Renata Renate Renée "
    "Rhonda Rita Roberta Rocío Rosa Rosalind Rose Rosemary Roswitha Roxanne Ruth Sabine "
    "Sabrina Sally Samantha Sandra Sara Sarah Sharon Sheila Shelby Shelley Sheri Sherry "
    "Shirley Sigrid Silke Silvia Simone Siri Sofia Solange Sonia Sophia Sophie Stacey Stacy "
    "Stefanie Stella Stephanie Sue Summer Susan Susana Susanne Susi Suzanne Svenja Svetlana "
    "Sylvia Sylvie Tabitha Tamara Tammy Tania Tanja Tara Tatiana Taylor Teresa Tessa Thea "
    "Thelma Theresa Theresia Tiffany Tina Tracey Trina Trish Trudy Ulrike Ursula Valentina "
    "Valeria Valerie Valérie Vanessa Vera Veronica Veronika Verónica Vicki Vicky Victoria "
    "Viola Violet Violetta Virginia Vivian Viviane Waltraud Wendy Whitney Wilhelmina Wilma "
    "Winifred Xenia Yasmin Yasmine Yolanda Yvette Yvonne Zara Zoe Zoé Александра Анастасия "
    "Анна Валентина Екатерина Елена Ирина Ксения Мария Наталья Ольга Светлана Татьяна Юлия";

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
